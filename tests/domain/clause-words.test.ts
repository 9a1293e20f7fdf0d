import { describe, expect, it } from "vitest";
import { catalogue, chapters, clauseKinds, visibilities } from "@/lib/clauses/catalogue";
import { fieldsOf, type Shape } from "@/lib/clauses/field";
import { loadMessages } from "@/lib/platform/i18n/catalogue";
import { locales } from "@/lib/platform/i18n/locales";

type Named = { path: string; name: string; options?: readonly string[] };

/** Parts of values that a form labels although no shape names them. */
const partsOf: Record<string, string[]> = {
  window: ["earliest", "target", "latest"],
  period: ["start", "end"],
  money: ["minor", "currency"],
};

function* namesIn(shape: Shape, prefix = ""): Generator<Named> {
  for (const { name, meta } of fieldsOf(shape)) {
    const path = prefix + name;
    yield { path, name, ...(meta.type === "choice" ? { options: meta.options } : {}) };
    for (const part of partsOf[meta.type] ?? []) yield { path: `${path}_${part}`, name: part };
    if (meta.type === "group" || meta.type === "list") yield* namesIn(meta.shape, `${path}_`);
  }
}

const named = clauseKinds.map(kind => ({ kind, names: [...namesIn(catalogue[kind].shape)] }));
const sorted = (items: Iterable<string>) => [...new Set(items)].sort();

describe.each(locales)("the words for clauses in %s", locale => {
  it("name every kind, chapter and visibility, and nothing else", async () => {
    const { clauses } = await loadMessages(locale);
    expect(sorted(Object.keys(clauses.kinds))).toEqual(sorted(clauseKinds));
    expect(sorted(Object.keys(clauses.kind_means))).toEqual(sorted(clauseKinds));
    expect(sorted(Object.keys(clauses.chapters))).toEqual(sorted(chapters.filter(name => name !== "phase")));
    expect(sorted(Object.keys(clauses.visibility))).toEqual(sorted(visibilities));
  });

  it("name every field, and none that no kind has", async () => {
    const { clauses } = await loadMessages(locale);
    const fields = named.flatMap(({ names }) => names.map(({ name }) => name));
    expect(sorted(Object.keys(clauses.fields))).toEqual(sorted(fields));
  });

  it("call a field differently only where a kind has that field", async () => {
    const { clauses } = await loadMessages(locale);
    const own = Object.entries(clauses.overrides).flatMap(([kind, words]) =>
      Object.keys(words).map(path => `${kind}.${path}`),
    );
    const known = new Set(named.flatMap(({ kind, names }) => names.map(({ path }) => `${kind}.${path}`)));
    expect(own.filter(path => !known.has(path))).toEqual([]);
  });

  it("name every choice of every kind, and none that cannot be chosen", async () => {
    const { clauses } = await loadMessages(locale);
    const words = Object.entries(clauses.choices).flatMap(([kind, byField]) =>
      Object.entries(byField).flatMap(([field, options]) =>
        Object.keys(options).map(option => `${kind}.${field}.${option}`),
      ),
    );
    const choices = named.flatMap(({ kind, names }) =>
      names.flatMap(({ name, options = [] }) => options.map(option => `${kind}.${name}.${option}`)),
    );
    expect(sorted(words)).toEqual(sorted(choices));
  });
});
