import { type ClauseKind, catalogue } from "./catalogue";
import { fieldsOf, type ReferableKind, type Shape } from "./field";

/** Kinds that a clause of this kind can point at. */
export const referableFrom = (kind: ClauseKind): ReferableKind[] => [
  ...new Set(kindsIn(catalogue[kind].shape)),
];

function* kindsIn(shape: Shape): Generator<ReferableKind> {
  for (const { meta } of fieldsOf(shape)) {
    if (meta.type === "reference" || meta.type === "references") yield* meta.to;
    else if (meta.type === "group" || meta.type === "list") yield* kindsIn(meta.shape);
  }
}

/** What a new clause already says because of the chapter it is added in: the phase, where it belongs to one. */
export const bodyIn = (kind: ClauseKind, phaseId: string | undefined): Record<string, string> =>
  Object.fromEntries(
    catalogue[kind].fields.flatMap(({ name, meta }) =>
      phaseId && meta.type === "reference" && meta.to.length === 1 && meta.to[0] === "phase"
        ? [[name, phaseId]]
        : [],
    ),
  );
