import { catalogue } from "@/lib/clauses/catalogue";
import { fieldsOf, type Shape } from "@/lib/clauses/field";
import type { KnownClause, Setting } from "./compose";
import type { AnyPlanned, Template } from "./template";

/**
 * Which clauses of a template are made, and which the package has under the same title already. What only the other side
 * may table is left to it; what a wanted clause cannot stand without comes along.
 */
export function choose(
  { clauses }: Template,
  { side, known, only }: Pick<Setting, "side" | "known" | "only">,
): { chosen: AnyPlanned[]; there: Map<string, string> } {
  const there = new Map(
    clauses.flatMap(clause => {
      const same = known.find(one => isSame(one, clause));
      return same ? [[clause.key, same.id] as const] : [];
    }),
  );
  const wanted = new Set(only ?? clauses.map(({ key }) => key));
  const byKey = new Map(clauses.map(clause => [clause.key, clause]));
  for (const key of wanted) for (const needed of needsOf(byKey.get(key))) wanted.add(needed);
  const chosen = clauses.filter(
    clause => wanted.has(clause.key) && !there.has(clause.key) && mayTable(clause, side),
  );
  return { chosen, there };
}

export const mayTable = ({ kind }: Pick<AnyPlanned, "kind">, side: "donor" | "host"): boolean => {
  const { tabledBy } = catalogue[kind];
  return tabledBy === undefined || tabledBy === side;
};

/** The package has it: same kind, same title in some language. */
export const isSame = (known: Pick<KnownClause, "kind" | "title">, clause: AnyPlanned): boolean =>
  known.kind === clause.kind &&
  Object.entries(clause.body.title).some(([language, title]) => known.title[language] === title);

/** Keys a clause points at one by one, or is released on: without them it does not fit its kind. */
function needsOf(clause: AnyPlanned | undefined): string[] {
  if (!clause) return [];
  const single = keysIn(catalogue[clause.kind].shape, clause.body, "reference");
  return clause.kind === "tranche" ? [...single, ...(clause.body.release.clauses ?? [])] : single;
}

/** Every key in a body, of single references or of lists of them. */
export const keysIn = (shape: Shape, body: object, type: "reference" | "references"): string[] =>
  fieldsOf(shape).flatMap(({ name, meta }) => {
    const value = (body as Record<string, unknown>)[name];
    if (value === undefined) return [];
    if (meta.type === type) return value as string | string[];
    if (meta.type === "group") return keysIn(meta.shape, value as object, type);
    if (meta.type === "list") return (value as object[]).flatMap(row => keysIn(meta.shape, row, type));
    return [];
  });
