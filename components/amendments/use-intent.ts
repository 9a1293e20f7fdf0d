"use client";

import { useRef } from "react";

/**
 * The key of an intended act: the same while the same thing is tried again, a new one when something else is meant. A
 * double click or a retry after a lost connection is then answered, not repeated.
 */
export function useIntent(): <I extends object>(input: I) => I & { idempotencyKey: string } {
  const last = useRef({ meant: "", key: "" });
  return input => {
    const meant = JSON.stringify(input);
    if (last.current.meant !== meant) last.current = { meant, key: crypto.randomUUID() };
    return { ...input, idempotencyKey: last.current.key };
  };
}
