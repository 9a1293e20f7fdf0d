"use client";

import { useSyncExternalStore } from "react";

/** Whether this very rendering takes over what the server sent, which somebody may have begun to use. */
export const useIsTakenOver = (): boolean => useSyncExternalStore(never, no, yes);

const never = () => () => undefined;
const yes = () => true;
const no = () => false;
