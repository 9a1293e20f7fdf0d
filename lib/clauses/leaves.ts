import { type ClauseContent, catalogue } from "./catalogue";
import { type FieldMeta, fieldsOf, type Shape } from "./field";

/** The smallest parts of a clause that two sides can change apart from each other. */
export type Leaf = {
  /** `visibility`, `rank`, `text.fr`, `window.latest`, `anchor.year`, `evidence`. */
  path: string;
  /** The field of the body the leaf belongs to, or the part of the envelope. */
  field: string;
  meta: FieldMeta | { type: "envelope" };
  value: unknown;
};

/**
 * Content as leaves by path. A text splits by language, a window by date, a group by part; lists, money and periods are
 * one leaf each, because half of one side's list is nobody's wording.
 */
export function leavesOf(content: ClauseContent): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const part of ["visibility", "rank"] as const)
    leaves.set(part, { path: part, field: part, meta: { type: "envelope" }, value: content[part] });
  for (const leaf of partsOf(
    catalogue[content.kind].shape,
    content.body as Record<string, unknown>,
    "",
    undefined,
  ))
    leaves.set(leaf.path, leaf);
  return leaves;
}

function* partsOf(
  shape: Shape,
  value: Record<string, unknown>,
  prefix: string,
  owner: string | undefined,
): Generator<Leaf> {
  for (const { name, meta } of fieldsOf(shape)) {
    const part = value[name];
    if (part === undefined) continue;
    const path = prefix + name;
    const field = owner ?? name;
    if (meta.type === "group") yield* partsOf(meta.shape, part as Record<string, unknown>, `${path}.`, field);
    else if (meta.type === "line" || meta.type === "prose" || meta.type === "window")
      for (const [key, inner] of Object.entries(part as object))
        yield { path: `${path}.${key}`, field, meta, value: inner };
    else yield { path, field, meta, value: part };
  }
}

/** The way back: content with the same identity and these leaves. The result may not fit its kind; read it again. */
export function contentOf(content: Pick<ClauseContent, "id" | "kind">, leaves: Iterable<Leaf>): unknown {
  const body: Record<string, unknown> = {};
  const envelope: Record<string, unknown> = {};
  for (const { path, meta, value } of leaves) {
    if (meta.type === "envelope") {
      envelope[path] = value;
      continue;
    }
    const steps = path.split(".");
    const last = steps.pop() as string;
    let place = body;
    for (const step of steps) {
      place[step] ??= {};
      place = place[step] as Record<string, unknown>;
    }
    place[last] = value;
  }
  return { id: content.id, kind: content.kind, ...envelope, body };
}
