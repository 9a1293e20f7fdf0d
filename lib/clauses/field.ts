import { z } from "zod";
import { isCurrency } from "@/lib/kernel/currencies";
import { text } from "@/lib/kernel/text";

/**
 * The parts a clause body is made of. Each maker returns a Zod schema and remembers what a person
 * sees for it, so that form, document view, validation, diff, import and export all follow from the one schema.
 */
export type FieldMeta =
  | { type: "line" | "prose" }
  | { type: "plain"; max: number; former?: true }
  | { type: "choice"; options: readonly string[] }
  | { type: "count"; min: number; max: number }
  | { type: "flag" | "date" | "window" | "period" | "money" }
  | {
      type: "reference" | "references";
      to: readonly ReferableKind[];
      /** The field beside it that says of which of these kinds its targets are. */
      saidBy?: string;
    }
  | { type: "group" | "list"; shape: Shape };

export type FieldType = FieldMeta["type"];
export type Shape = Record<string, z.ZodType>;
/** `required`: where the field means anything at all. */
export type Field = { name: string; required: boolean; meta: FieldMeta; where?: Where };

/** The choice beside a field, what must be chosen there for the field to mean anything, and whether it must then be said. */
export type Where = { choice: string; is: readonly string[]; isNeeded: boolean };

/** Kinds that other clauses point at. */
export type ReferableKind =
  | "priority"
  | "phase"
  | "milestone"
  | "condition"
  | "incentive"
  | "tranche"
  | "sunset";

const metaOf = new WeakMap<z.ZodType, FieldMeta>();

function field<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  metaOf.set(schema, meta);
  return schema;
}

const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, { error: "language" });

function localised(max: number) {
  return z
    .record(languageTag, text(max))
    .refine(text => Object.keys(text).length > 0, { error: "required" })
    .refine(text => Object.keys(text).length <= 12, { error: "too_many" });
}

/** One string per language, one line long. */
export const line = () => field(localised(400), { type: "line" });

/** One string per language, paragraphs long. */
export const prose = () => field(localised(20_000), { type: "prose" });

/** A string without a language: a code, a reference number, a measured value. */
export const plain = (max = 200) => field(text(max), { type: "plain", max });

/**
 * A string without a language where a field beside it now says the same in each. What was agreed with it stays readable under
 * the digest it was agreed under; a form offers it only where a clause holds it.
 */
export const former = (max = 200) => field(text(max), { type: "plain", max, former: true }).optional();

export const choice = <const O extends readonly [string, ...string[]]>(options: O) =>
  field(z.enum(options, { error: "choice" }), { type: "choice", options });

/** A whole number within bounds, both included. */
export const count = (min: number, max: number) =>
  field(z.int({ error: "number" }).min(min, { error: "number" }).max(max, { error: "number" }), {
    type: "count",
    min,
    max,
  });

export const flag = () => field(z.boolean(), { type: "flag" });

const isoDate = () => z.iso.date({ error: "date" });

/** ISO 8601 calendar date; the package's dates have no time and no zone. */
export const date = () => field(isoDate(), { type: "date" });

/** Milestones have windows, not single dates (F1): earliest ≤ target ≤ latest. */
export const window = () =>
  field(
    z
      .strictObject({ earliest: isoDate(), target: isoDate(), latest: isoDate() })
      .refine(w => w.earliest <= w.target && w.target <= w.latest, { error: "window_order" }),
    { type: "window" },
  );

/** Start and end day, both included. */
export const period = () =>
  field(
    z
      .strictObject({ start: isoDate(), end: isoDate() })
      .refine(p => p.start <= p.end, { error: "period_order" }),
    { type: "period" },
  );

/** Integer minor units (V3) with an ISO 4217 code. */
export const money = () =>
  field(
    z.strictObject({
      minor: z
        .int({ error: "amount" })
        .min(0, { error: "amount" })
        .max(Number.MAX_SAFE_INTEGER, { error: "amount" }),
      currency: z.string().refine(isCurrency, { error: "currency" }),
    }),
    { type: "money" },
  );

const clauseId = () => z.uuid({ error: "reference" }).toLowerCase();

/** The id of another clause of the same package, of one of these kinds. */
export const reference = (...to: ReferableKind[]) => field(clauseId(), { type: "reference", to });

const clauseIds = () =>
  z
    .array(clauseId())
    .max(200, { error: "too_many" })
    .refine(ids => new Set(ids).size === ids.length, { error: "duplicate" });

export const references = (...to: ReferableKind[]) => field(clauseIds(), { type: "references", to });

/** The same where the field of this name, beside it, says of which kind: what a clause is on is what it points at. */
export const referenceSaidBy = (saidBy: string, ...to: ReferableKind[]) =>
  field(clauseId(), { type: "reference", to, saidBy });

export const referencesSaidBy = (saidBy: string, ...to: ReferableKind[]) =>
  field(clauseIds(), { type: "references", to, saidBy });

/** Kinds at which a field may point, given what is said beside it. */
export function targetsOf(
  { to, saidBy }: { to: readonly ReferableKind[]; saidBy?: string },
  beside: Readonly<Record<string, unknown>>,
): readonly ReferableKind[] {
  const said = to.filter(kind => saidBy !== undefined && kind === beside[saidBy]);
  return said.length > 0 ? said : to;
}

const wheres = new WeakMap<z.ZodType, Where>();

const dependent =
  (isNeeded: boolean) =>
  <S extends z.ZodType>(choice: string, is: readonly string[], schema: S): S => {
    wheres.set(schema, { choice, is, isNeeded });
    return schema;
  };

/** A field that means something only where this is chosen beside it. */
export const where = dependent(false);

/** The same for what must then be said: help that ends on a day names the day, and no milestone. */
export const neededWhere = dependent(true);

/** Whether a field means anything, given what is chosen beside it. */
export const applies = ({ where }: Field, beside: Readonly<Record<string, unknown>>): boolean =>
  where === undefined || where.is.some(chosen => chosen === beside[where.choice]);

/** Named parts that belong together. */
export const group = <S extends Shape>(shape: S) => field(z.strictObject(shape), { type: "group", shape });

export const list = <S extends Shape>(shape: S) =>
  field(z.array(z.strictObject(shape)).max(5_000, { error: "too_many" }), { type: "list", shape });

/** The fields of a shape in order, with optional wrappers taken off. */
export function fieldsOf(shape: Shape): Field[] {
  return Object.entries(shape).map(([name, schema]) => {
    const where = wheres.get(schema);
    const required = !(schema instanceof z.ZodOptional) || where?.isNeeded === true;
    const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
    const meta = metaOf.get(inner as z.ZodType);
    if (!meta) throw new Error(`field ${name} was not made by a maker of lib/clauses/field.ts`);
    return { name, required, meta, where };
  });
}

/** The field at a dotted path into a shape, past groups and the numbers of rows. */
export function fieldAt(shape: Shape, path: string): Field | undefined {
  const [name, ...rest] = path.split(".").filter(step => !/^\d+$/.test(step));
  const field = fieldsOf(shape).find(one => one.name === name);
  return field && "shape" in field.meta && rest.length > 0
    ? fieldAt(field.meta.shape, rest.join("."))
    : field;
}

/** Calendar days, both included. */
export type Period = { start: string; end: string };

export type LocalisedText = Record<string, string>;
