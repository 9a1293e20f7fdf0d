"use client";

import { useEffect, useSyncExternalStore } from "react";
import type { Present } from "@/lib/presence/queries";
import { Room } from "./room";
import { useHeard } from "./use-connection";

const rooms = new Map<string, Room>();

function roomOf(packageId: string): Room {
  const room = rooms.get(packageId) ?? new Room(packageId);
  rooms.set(packageId, room);
  return room;
}

const nobody: readonly Present[] = [];

/** Who else is looking at a package now; says at the same time that this page is. */
export function usePresent(packageId: string): readonly Present[] {
  const room = roomOf(packageId);
  useHeard(packageId, heard => {
    if (heard !== "moved") room.ask();
  });
  return useSyncExternalStore(room.watch, room.present, () => nobody);
}

/** Says that a clause is in view, for as long as the component is. */
export function useLookingAt(packageId: string, clauseId: string): void {
  useEffect(() => roomOf(packageId).lookAt(clauseId), [packageId, clauseId]);
}
