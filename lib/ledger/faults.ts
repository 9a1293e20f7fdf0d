/** What does not fit, and where: “entry 17”, “clause <id> revision 3”, “revision 4”, “checkpoint”. */
export type Fault = { where: string; what: string };

/** Enough to see what happened; a file of wrong bytes must not become an answer of the same size. */
const KEPT = 100;

/** Faults in the order they were met. */
export class Faults {
  readonly #list: Fault[] = [];
  readonly #places = new Set<string>();
  #total = 0;

  get list(): Fault[] {
    return this.#list;
  }

  /** How many there were beyond those listed. */
  get more(): number {
    return this.#total - this.#list.length;
  }

  get none(): boolean {
    return this.#total === 0;
  }

  /** Whether anything does not fit there. */
  at(where: string): boolean {
    return this.#places.has(where);
  }

  add(where: string, what: string): void {
    this.#total++;
    this.#places.add(where);
    if (this.#list.length < KEPT) this.#list.push({ where, what });
  }
}
