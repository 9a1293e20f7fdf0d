import { type ClauseContent, catalogue } from "./catalogue";
import { type Field, fieldsOf, type LocalisedText, type Shape } from "./field";

/** One text of a clause in its languages, with its dotted path into the body: `evidence.0.what`. */
export type Wording = { path: string; text: LocalisedText };

/** Every localised text of a clause, in the order of its fields. */
export function* wordingsOf({ kind, body }: Pick<ClauseContent, "kind" | "body">): Generator<Wording> {
  yield* within(catalogue[kind].shape, body as Record<string, unknown>, "");
}

function* within(shape: Shape, value: Readonly<Record<string, unknown>>, prefix: string): Generator<Wording> {
  for (const { name, meta } of fieldsIn(shape)) {
    const part = value[name];
    if (part === undefined) continue;
    const path = prefix + name;
    if (meta.type === "line" || meta.type === "prose") yield { path, text: part as LocalisedText };
    else if (meta.type === "group") yield* within(meta.shape, part as Record<string, unknown>, `${path}.`);
    else if (meta.type === "list")
      for (const [place, item] of (part as Record<string, unknown>[]).entries())
        yield* within(meta.shape, item, `${path}.${place}.`);
  }
}

const known = new WeakMap<Shape, Field[]>();

/** A whole text asks for the fields of the same few shapes thousands of times. */
function fieldsIn(shape: Shape): Field[] {
  const fields = known.get(shape) ?? fieldsOf(shape);
  known.set(shape, fields);
  return fields;
}
