const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const;

/** What lies between a program and its end: whether it was told to stop, and what has to be undone then. */
export type Lifetime = { signal: AbortSignal; onEnd(undo: () => Promise<void>): void };

/**
 * Runs `work` until it ends or the process is told to stop, then undoes what `work` registered, last first.
 * Being told to stop aborts the lifetime's signal and is no failure (0); other errors are thrown on.
 */
export async function untilStopped(work: (life: Lifetime) => Promise<number>): Promise<number> {
  const undoings: (() => Promise<void>)[] = [];
  const told = new AbortController();
  // Kept to the end: a second Ctrl-C must not cut the undoing short.
  for (const name of SIGNALS) process.on(name, () => told.abort());
  try {
    return await work({ signal: told.signal, onEnd: undo => undoings.push(undo) });
  } catch (error) {
    if (told.signal.aborted) return 0;
    throw error;
  } finally {
    for (const undo of undoings.reverse()) await undo();
  }
}
