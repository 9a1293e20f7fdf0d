"use client";

import { createContext, type ReactNode, useContext } from "react";
import { useTyped } from "./use-typed";

const Owner = createContext<string | undefined>(undefined);

/** Whose typing the browser keeps in the forms below: a device may be shared. */
export const TypingOwner = ({ owner, children }: { owner: string; children: ReactNode }) => (
  <Owner value={owner}>{children}</Owner>
);

/** `useTyped` for a form that stands deep in a page, under a name of its own among its owner's. */
export function useOwnTyped<T>(name: string, initial: () => T) {
  const owner = useContext(Owner);
  if (!owner) throw new Error(`nobody is said to own what is typed into ${name}`);
  return useTyped(`${owner}.${name}`, initial);
}
