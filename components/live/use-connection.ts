"use client";

import { useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { Connection, type ConnectionState, type Heard } from "./connection";

/** One stream per subject and page, however many components listen. */
const connections = new Map<string, Connection>();

/** How many entries there were when the page was read: moves with every refresh. */
const seenUpTo = new Map<string, number>();

function connectionOf(packageId: string | undefined): Connection {
  const key = packageId ?? "";
  const known = connections.get(key);
  if (known) return known;
  const connection = new Connection(last => {
    const query = new URLSearchParams();
    if (packageId) query.set("package", packageId);
    const seen = seenUpTo.get(key);
    if (seen !== undefined) query.set("seen", String(seen));
    if (last) query.set("last", last);
    return `/api/live?${query}`;
  });
  connections.set(key, connection);
  return connection;
}

/** Says how far the page on screen has read, before the stream asks whether anything was missed. */
export function useSeen(packageId: string | undefined, seen: number): void {
  useEffect(() => {
    seenUpTo.set(packageId ?? "", seen);
  }, [packageId, seen]);
}

/** Listens to what moves at one package, or, without one, at all of the viewer's. */
export function useHeard(packageId: string | undefined, hear: (heard: Heard) => void): void {
  const onHeard = useEffectEvent(hear);
  useEffect(() => connectionOf(packageId).listen(heard => onHeard(heard)), [packageId]);
}

export function useConnectionState(packageId: string | undefined): ConnectionState {
  const connection = connectionOf(packageId);
  return useSyncExternalStore(
    connection.watch,
    () => connection.state,
    () => "closed",
  );
}
