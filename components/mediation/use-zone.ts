"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The time zone of the reader's device; UTC until the page is theirs, so that server and browser begin alike. */
export const useZone = (): string =>
  useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
