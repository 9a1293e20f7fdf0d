import "server-only";

/** Open streams one person may have in this process: enough for every window they look at, too few to exhaust it. */
const MOST = 24;

const taken = new Map<string, number>();

/** A place for one more stream of that person; undefined when they have all they may. @returns how to give it back */
export function takePlace(personId: string): (() => void) | undefined {
  const count = taken.get(personId) ?? 0;
  if (count >= MOST) return undefined;
  taken.set(personId, count + 1);
  let given = false;
  return () => {
    if (given) return;
    given = true;
    const left = (taken.get(personId) ?? 1) - 1;
    if (left > 0) taken.set(personId, left);
    else taken.delete(personId);
  };
}
