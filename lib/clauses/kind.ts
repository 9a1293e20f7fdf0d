import { z } from "zod";
import { lackingPaths } from "./dependent-fields";
import { type Field, fieldsOf, line, type Shape } from "./field";

/** Where the document lists a clause. A phase is a chapter of its own: its id follows the colon. */
export type Chapter =
  | "foundations"
  | `phase:${string}`
  | "conditions"
  | "money"
  | "indicators"
  | "endings"
  | "safeguards";

type WithTitle<S extends Shape> = { title: ReturnType<typeof line> } & S;
type Body<S extends Shape> = z.infer<z.ZodObject<WithTitle<S>>>;

export type KindDefinition<N extends string = string, S extends Shape = Shape> = {
  name: N;
  shape: WithTitle<S>;
  fields: Field[];
  schema: z.ZodType<Body<S>>;
  /** Only a delegation of this side may table it (N5: interests are the donor's; F3: priorities are the host's). */
  tabledBy?: "donor" | "host";
  chapterOf: (clauseId: string, body: Body<S>) => Chapter;
};

/** Describes one kind of clause; everything else about the kind follows from `shape`. */
export function kind<const N extends string, S extends Shape>(definition: {
  name: N;
  shape: S;
  chapter: Chapter | ((clauseId: string, body: Body<S>) => Chapter);
  tabledBy?: "donor" | "host";
  /** Laws across fields; issues name the field by path and carry an error code of the catalogue. */
  check?: (body: Body<S>, fail: (path: string, code: string) => void) => void;
}): KindDefinition<N, S> {
  const shape = { title: line(), ...definition.shape } as WithTitle<S>;
  const { chapter, check } = definition;
  const object = z.strictObject(shape);
  const schema = object.superRefine((body, context) => {
    const fail = (path: string, code: string) =>
      context.addIssue({ code: "custom", path: path.split("."), message: code });
    for (const path of lackingPaths(shape, body)) fail(path, "required");
    check?.(body as Body<S>, fail);
  });
  return {
    name: definition.name,
    shape,
    fields: fieldsOf(shape),
    schema: schema as unknown as z.ZodType<Body<S>>,
    tabledBy: definition.tabledBy,
    chapterOf: typeof chapter === "function" ? chapter : () => chapter,
  };
}

export type BodyOf<D> = D extends KindDefinition<string, infer S> ? Body<S> : never;
