import { type ClauseContent, type ClauseKind, catalogue } from "./catalogue";
import { type FieldMeta, fieldsOf, type ReferableKind, type Shape, targetsOf } from "./field";

/** Where a clause points, dotted into its body, and of which kinds its target may be. */
export type Reference = { id: string; path: string; to: readonly ReferableKind[] };

/** Everything that a clause points at, in the order of its fields. */
export function pointersOf(content: ClauseContent): Reference[] {
  const found: Reference[] = [];
  collect(pointingFields(content.kind), content.body as Record<string, unknown>, "", found);
  return found;
}

/** Ids of the clauses that a clause points at. */
export const referencesOf = (content: ClauseContent): Set<string> =>
  new Set(pointersOf(content).map(({ id }) => id));

/** A field that points, or holds ones that do. */
type Pointing = { name: string; meta: FieldMeta; within: readonly Pointing[] };

const known = new Map<ClauseKind, readonly Pointing[]>();

/** Worked out once a kind: the review asks it of ten thousand clauses. */
function pointingFields(kind: ClauseKind): readonly Pointing[] {
  const fields = known.get(kind) ?? pointingIn(catalogue[kind].shape);
  known.set(kind, fields);
  return fields;
}

const pointingIn = (shape: Shape): Pointing[] =>
  fieldsOf(shape).flatMap(({ name, meta }) => {
    const within = meta.type === "group" || meta.type === "list" ? pointingIn(meta.shape) : [];
    const points = meta.type === "reference" || meta.type === "references" || within.length > 0;
    return points ? [{ name, meta, within }] : [];
  });

function collect(
  fields: readonly Pointing[],
  value: Record<string, unknown>,
  before: string,
  found: Reference[],
): void {
  for (const { name, meta, within } of fields) {
    const part = value[name];
    if (part === undefined) continue;
    const path = `${before}${name}`;
    if (meta.type === "reference") found.push({ id: part as string, path, to: targetsOf(meta, value) });
    else if (meta.type === "references")
      for (const id of part as string[]) found.push({ id, path, to: targetsOf(meta, value) });
    else if (meta.type === "group") collect(within, part as Record<string, unknown>, `${path}.`, found);
    else
      for (const [index, item] of (part as Record<string, unknown>[]).entries())
        collect(within, item, `${path}.${index}.`, found);
  }
}
