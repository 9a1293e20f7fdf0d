/** Does one step and prints it as one line with its time: `Name                    1.2 s`, the way run.mjs does. */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const live = process.stdout.isTTY;
  if (live) process.stdout.write(`${name} …`);
  try {
    const result = await work();
    console.log(`${live ? "\r" : ""}${stepLine(name, began)}`);
    return result;
  } catch (error) {
    if (live) process.stdout.write("\n");
    throw error;
  }
}

/** `began` is a reading of performance.now(). */
export function stepLine(name: string, began: number): string {
  return `${name.padEnd(24)} ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`;
}
