/**
 * Measures several things in turn, round after round, each round beginning with another of them: on a machine that others
 * use too, whatever changes in the meantime changes for all. Returns each one's numbers, a round after the other; none for a
 * subject that is not there on this machine.
 */
export async function inRounds<Name extends string>(
  rounds: number,
  subjects: Record<Name, (() => Promise<number>) | undefined>,
): Promise<Record<Name, number[]>> {
  const lanes = Object.entries<(() => Promise<number>) | undefined>(subjects).map(([name, measure]) => ({
    name,
    measure,
    numbers: [] as number[],
  }));
  for (let round = 0; round < rounds; round++) {
    const first = round % lanes.length;
    for (const { measure, numbers } of [...lanes.slice(first), ...lanes.slice(0, first)])
      if (measure) numbers.push(await measure());
  }
  return Object.fromEntries(lanes.map(({ name, numbers }) => [name, numbers])) as Record<Name, number[]>;
}

/** Milliseconds that `work` took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
