"use client";

import { useRouter } from "next/navigation";
import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useState,
  useTransition,
} from "react";
import { Refresher } from "./refresher";

const Reading = createContext<Refresher | undefined>(undefined);

/** One refresher for all that asks the page to be read again, so that what is asked together is read once. */
export function ReadingProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [isReading, startReading] = useTransition();
  const [refresher] = useState(() => new Refresher(() => startReading(() => router.refresh())));
  useEffect(() => refresher.hold("reading", isReading), [refresher, isReading]);
  useEffect(() => () => refresher.stop(), [refresher]);
  return <Reading value={refresher}>{children}</Reading>;
}

/** The refresher of the page; outside the workspace, where nothing is live, one's own. */
export function useRefresher(): Refresher {
  const router = useRouter();
  const [own] = useState(() => new Refresher(() => startTransition(() => router.refresh())));
  return useContext(Reading) ?? own;
}
