import { type ClauseContent, catalogue } from "./catalogue";
import { fieldsOf, type Shape } from "./field";

/** Ids of the clauses that a clause points at. */
export function referencesOf(content: ClauseContent): Set<string> {
  return new Set(idsIn(catalogue[content.kind].shape, content.body as Record<string, unknown>));
}

function* idsIn(shape: Shape, value: Record<string, unknown>): Generator<string> {
  for (const { name, meta } of fieldsOf(shape)) {
    const part = value[name];
    if (part === undefined) continue;
    if (meta.type === "reference") yield part as string;
    else if (meta.type === "references") yield* part as string[];
    else if (meta.type === "group") yield* idsIn(meta.shape, part as Record<string, unknown>);
    else if (meta.type === "list")
      for (const item of part as Record<string, unknown>[]) yield* idsIn(meta.shape, item);
  }
}
