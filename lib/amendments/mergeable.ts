/** As much of a change as decides whether it can become agreed text. */
export type Mergeable = {
  id: string;
  clauseId: string;
  action: "add" | "change" | "remove";
  baseDigest: string | null;
  agreedDigest: string | null;
  /** What its wording points at; nothing where the clause goes. */
  references: ReadonlySet<string>;
};

/** What is merged together or not at all: a linked amendment, or one change. */
export type Unit<C> = readonly C[];

/** The agreed text as far as it matters here. */
export type TextNow = {
  /** Of the clauses pointed at, those that are agreed. */
  agreed: ReadonlySet<string>;
  /** The agreed clauses that point at a clause which is to go. */
  pointingAt: ReadonlyMap<string, readonly string[]>;
};

/**
 * Which of the units that every voice agrees to become agreed text now. The text that results points at nothing that is not
 * in it: a change whose target is not agreed waits, and so does the removal of what is still referred to. Of two for one
 * clause, and of a removal and a change that points at what it removes, the one tabled first merges.
 * @param ready in the order in which they were tabled
 */
export function mergeable<C extends Mergeable>(ready: readonly Unit<C>[], text: TextNow): Unit<C>[] {
  const current = ready.filter(unit => unit.every(change => change.agreedDigest === change.baseDigest));
  let pool = possible(current, text);
  for (let gaveWay = false; ; gaveWay = true) {
    const chosen = firstComeFirst(pool);
    const last = unfitIn(chosen, text).at(-1);
    if (!last) return gaveWay ? withLeftOver(chosen, current, text) : chosen;
    pool = possible(
      pool.filter(unit => unit !== last),
      text,
    );
  }
}

/** Without what points at nothing anybody agreed to, or removes what nobody agreed to let go of: until that is all. */
function possible<C extends Mergeable>(
  units: readonly Unit<C>[],
  { agreed, pointingAt }: TextNow,
): Unit<C>[] {
  let left = [...units];
  for (;;) {
    const on = Map.groupBy(left.flat(), change => change.clauseId);
    const worded = (id: string) => on.get(id)?.some(({ action }) => action !== "remove") ?? false;
    const freed = (by: string, id: string) =>
      on.get(by)?.some(({ action, references }) => action === "remove" || !references.has(id)) ?? false;
    const can = (change: C) =>
      change.action === "remove"
        ? (pointingAt.get(change.clauseId) ?? []).every(by => freed(by, change.clauseId))
        : [...change.references].every(id => agreed.has(id) || worded(id));
    const kept = left.filter(unit => unit.every(can));
    if (kept.length === left.length) return kept;
    left = kept;
  }
}

/** Two ready changes on one clause: the one tabled first merges, the other meets the new text like any competitor. */
function firstComeFirst<C extends Mergeable>(units: readonly Unit<C>[]): Unit<C>[] {
  const taken = new Set<string>();
  return units.filter(unit => {
    if (unit.some(change => taken.has(change.clauseId))) return false;
    for (const change of unit) taken.add(change.clauseId);
    return true;
  });
}

/** Units that would point at what is not agreed, or take away what is pointed at, once all of them are merged. */
function unfitIn<C extends Mergeable>(units: readonly Unit<C>[], { agreed, pointingAt }: TextNow): Unit<C>[] {
  const changes = units.flat();
  const after = new Map(changes.map(change => [change.clauseId, change]));
  const pointedAt = new Set(changes.flatMap(change => [...change.references]));
  const stands = (id: string) => {
    const change = after.get(id);
    return change ? change.action !== "remove" : agreed.has(id);
  };
  const fits = (change: C) =>
    change.action === "remove"
      ? !pointedAt.has(change.clauseId) && (pointingAt.get(change.clauseId) ?? []).every(by => after.has(by))
      : [...change.references].every(stands);
  return units.filter(unit => !unit.every(fits));
}

/** What gave way to something that in the end did not merge either. */
function withLeftOver<C extends Mergeable>(
  chosen: Unit<C>[],
  ready: readonly Unit<C>[],
  text: TextNow,
): Unit<C>[] {
  let merged = chosen;
  let left = ready;
  for (let before = -1; before < merged.length; ) {
    before = merged.length;
    const taken = new Set(merged);
    left = left.filter(unit => !taken.has(unit));
    for (const unit of left) {
      const more = [...merged, unit];
      if (firstComeFirst(more).length === more.length && unfitIn(more, text).length === 0) merged = more;
    }
  }
  return merged;
}
