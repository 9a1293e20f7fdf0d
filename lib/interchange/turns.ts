import { Busy } from "@/lib/kernel/errors";

/**
 * A queue: one piece of work at a time, in the order in which they came, whatever becomes of those before. Where as many
 * wait as may, the next is told to come again: each that waits holds what it brought in memory.
 */
export function turns(
  mostWaiting: number,
  comeAgainSeconds: number,
): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let under = 0;
  return async work => {
    if (under > mostWaiting) throw new Busy(comeAgainSeconds);
    under++;
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      under--;
    }
  };
}
