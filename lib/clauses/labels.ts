import type { z } from "zod";
import type { ClauseKind, catalogue, chapters, Visibility } from "./catalogue";

type Unwrapped<T> = T extends z.ZodOptional<infer I> ? I : T;
type ShapeOf<K extends ClauseKind> = (typeof catalogue)[K]["shape"];

/** Names of the fields of a shape, at any depth. */
type NamesIn<S> = { [N in keyof S & string]: N | NamesWithin<Unwrapped<S[N]>> }[keyof S & string];
type NamesWithin<T> =
  T extends z.ZodObject<infer S>
    ? NamesIn<S>
    : T extends z.ZodArray<z.ZodObject<infer S>>
      ? NamesIn<S>
      : never;

/** Choices of a shape, at any depth, as pairs of a field's name and one of its options. */
type PairsIn<S> = {
  [N in keyof S & string]: Unwrapped<S[N]> extends z.ZodEnum<infer O>
    ? [N, keyof O & string]
    : PairsWithin<Unwrapped<S[N]>>;
}[keyof S & string];
type PairsWithin<T> =
  T extends z.ZodObject<infer S>
    ? PairsIn<S>
    : T extends z.ZodArray<z.ZodObject<infer S>>
      ? PairsIn<S>
      : never;

type ChoiceWords<P extends [string, string]> = {
  [N in P[0]]: { [O in Extract<P, [N, string]>[1]]: string };
};

export type FieldName = { [K in ClauseKind]: NamesIn<ShapeOf<K>> }[ClauseKind];

/**
 * The words that the kinds of clause need, in the shape of the catalogue of messages. A kind, a field or a choice without
 * its word does not compile (components/clauses/words.ts).
 */
export type ClauseWords = {
  kinds: Record<ClauseKind, string>;
  kind_means: Record<ClauseKind, string>;
  chapters: Record<Exclude<(typeof chapters)[number], "phase">, string>;
  visibility: Record<Visibility, string>;
  fields: Record<FieldName, string>;
  choices: {
    [K in ClauseKind as PairsIn<ShapeOf<K>> extends never ? never : K]: ChoiceWords<PairsIn<ShapeOf<K>>>;
  };
};
