import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mergeable, mergeable, type TextNow, type Unit } from "@/lib/amendments/mergeable";

const change = (clauseId: string, action: Mergeable["action"], references: string[] = []): Mergeable => ({
  id: `${action} ${clauseId} ${references}`,
  clauseId,
  action,
  baseDigest: action === "add" ? null : "agreed",
  agreedDigest: action === "add" ? null : "agreed",
  references: new Set(references),
});
const text = (agreed: string[] = [], pointingAt: Record<string, string[]> = {}): TextNow => ({
  agreed: new Set(agreed),
  pointingAt: new Map(Object.entries(pointingAt)),
});
const names = (units: readonly Unit<Mergeable>[]) => units.map(unit => unit.map(({ id }) => id).join(" + "));
const merged = (units: Unit<Mergeable>[], now: TextNow) => names(mergeable(units, now));

describe("what merges of that which every voice agrees to", () => {
  it("leaves out what points at nothing, and what points at that", () => {
    const units = [[change("a", "add", ["b"])], [change("b", "add", ["gone"])], [change("c", "add")]];
    expect(merged(units, text())).toEqual(["add c "]);
  });

  it("takes what points at each other, and a deal whole", () => {
    const circle = [[change("a", "add", ["b"])], [change("b", "add", ["a"])]];
    expect(merged(circle, text())).toHaveLength(2);
    const deal = [[change("a", "add", ["gone"]), change("b", "add")], [change("c", "add", ["b"])]];
    expect(merged(deal, text())).toEqual([]);
  });

  it("gives way to the one tabled first between a removal and what points at it", () => {
    const [remove, point] = [[change("a", "remove")], [change("b", "add", ["a"])]];
    expect(merged([remove, point], text(["a"]))).toEqual(["remove a "]);
    expect(merged([point, remove], text(["a"]))).toEqual(["add b a"]);
  });

  it("lets a clause go together with the last that points at it", () => {
    const remove = [change("a", "remove")];
    const now = text(["a", "b"], { a: ["b"] });
    expect(merged([remove], now)).toEqual([]);
    expect(merged([remove, [change("b", "change", ["a"])]], now)).toEqual(["change b a"]);
    expect(merged([remove, [change("b", "change")]], now)).toHaveLength(2);
    expect(merged([remove, [change("b", "remove")]], now)).toHaveLength(2);
  });

  it("does not let one that cannot merge stand in the way of another for its clause", () => {
    const units = [[change("a", "add", ["gone"])], [change("a", "add")], [change("b", "add", ["a"])]];
    expect(merged(units, text())).toEqual(["add a ", "add b a"]);
  });

  it("takes up again what gave way to something that did not merge", () => {
    const units = [
      [change("q", "remove")],
      [change("p", "remove")],
      [change("a", "change", ["q"])],
      [change("m", "add", ["p"])],
    ];
    expect(merged(units, text(["p", "q", "a"], { p: ["a"] }))).toEqual(["remove q ", "add m p"]);
  });

  it("leaves a text that points at nothing missing, and nothing waiting that could merge, whatever is ready", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const anyReferences = fc.subarray(ids, { maxLength: 2 });
    const anyText = fc.dictionary(fc.constantFrom(...ids), anyReferences);
    const anyUnit = fc.array(fc.tuple(fc.constantFrom(...ids), fc.boolean(), anyReferences), {
      minLength: 1,
      maxLength: 2,
    });
    fc.assert(
      fc.property(anyText, fc.array(anyUnit, { maxLength: 7 }), (given, wanted) => {
        const before = closed(given);
        const units = wanted.flatMap(unit => {
          const changes = unit.map(([id, goes, to]) => {
            if (!before.has(id)) return change(id, "add", to);
            return goes ? change(id, "remove") : change(id, "change", to);
          });
          return new Set(changes.map(({ clauseId }) => clauseId)).size === changes.length ? [changes] : [];
        });
        const pointingAt: Record<string, string[]> = {};
        for (const [by, to] of before) for (const id of to) pointingAt[id] = [...(pointingAt[id] ?? []), by];
        const chosen = mergeable(units, text([...before.keys()], pointingAt));
        expect(closes(textAfter(before, chosen))).toBe(true);
        for (const unit of units) {
          const more = [...chosen, unit];
          const clauses = more.flat().map(({ clauseId }) => clauseId);
          if (!chosen.includes(unit) && new Set(clauses).size === clauses.length)
            expect(closes(textAfter(before, more))).toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

type Text = Map<string, string[]>;

const closes = (pointing: Text) => [...pointing.values()].flat().every(id => pointing.has(id));

/** The largest part of it that points at nothing missing. */
function closed(given: Record<string, string[]>): Text {
  const left: Text = new Map(Object.entries(given));
  for (;;) {
    const loose = [...left].filter(([, to]) => to.some(id => !left.has(id)));
    if (loose.length === 0) return left;
    for (const [id] of loose) left.delete(id);
  }
}

function textAfter(before: Text, units: readonly Unit<Mergeable>[]): Text {
  const changed: Text = new Map(before);
  for (const { clauseId, action, references } of units.flat())
    if (action === "remove") changed.delete(clauseId);
    else changed.set(clauseId, [...references]);
  return changed;
}
