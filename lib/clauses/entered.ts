import { isCurrency } from "@/lib/kernel/currencies";
import { decimalText, type Money } from "@/lib/kernel/money";
import { type EnteredMoney, readMoney } from "./entered-money";
import { applies, type Field, type FieldMeta, fieldsOf, type Shape } from "./field";

/**
 * A clause body while a person writes it: every part may still be empty or wrong, amounts are as typed, rows have a key
 * that survives their moving. Made of JSON alone, so that a browser can keep it.
 */
export type Entered = string | boolean | readonly string[] | EnteredParts | readonly EnteredRow[];
export type EnteredParts = { readonly [name: string]: Entered };
export type EnteredRow = { readonly key: string; readonly parts: EnteredParts };

type Parts = Readonly<Record<string, unknown>>;

/** A body as it is entered; without one, every field empty. */
export const enter = (shape: Shape, body: Parts = {}): EnteredParts =>
  Object.fromEntries(fieldsOf(shape).map(({ name, meta }) => [name, enterField(meta, body[name])]));

function enterField(meta: FieldMeta, value: unknown): Entered {
  switch (meta.type) {
    case "line":
    case "prose":
      return { ...(value as Record<string, string> | undefined) };
    case "count":
      return value === undefined ? "" : String(value);
    case "flag":
      return value === true;
    case "window":
      return { earliest: "", target: "", latest: "", ...(value as Record<string, string> | undefined) };
    case "period":
      return { start: "", end: "", ...(value as Record<string, string> | undefined) };
    case "money":
      return enterMoney(value as Money | undefined);
    case "references":
      return [...((value as string[] | undefined) ?? [])];
    case "group":
      return enter(meta.shape, value as Parts | undefined);
    case "list":
      return ((value as Parts[] | undefined) ?? []).map(parts => rowOf(meta.shape, parts));
    default:
      return (value as string | undefined) ?? "";
  }
}

/** A row of a list, empty unless it has parts. */
export const rowOf = (shape: Shape, parts?: Parts): EnteredRow => ({
  key: crypto.randomUUID(),
  parts: enter(shape, parts),
});

const enterMoney = (value: Money | undefined): EnteredParts =>
  value && isCurrency(value.currency)
    ? { amount: decimalText(value), currency: value.currency }
    : { amount: value ? String(value.minor) : "", currency: value?.currency ?? "" };

/**
 * The body that was entered. What is empty and need not be there is left out, as is what means nothing beside what was
 * chosen; what is wrong is left for the schema.
 */
export function bodyEntered(shape: Shape, entered: EnteredParts): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fieldsOf(shape)) {
    if (!applies(field, entered)) continue;
    const value = readField(field, entered[field.name]);
    if (value !== undefined) body[field.name] = value;
  }
  return body;
}

function readField(
  { meta, required }: Pick<Field, "meta" | "required">,
  entered: Entered | undefined,
): unknown {
  if (entered === undefined) return undefined;
  switch (meta.type) {
    case "line":
    case "prose":
      return kept(filled(entered as Record<string, string>), required);
    case "count":
      return entered === "" ? undefined : Number(entered);
    case "flag":
      return required || entered === true ? entered : undefined;
    case "window":
    case "period":
      return kept(filled(entered as Record<string, string>), false);
    case "money":
      return readMoney(entered as EnteredMoney);
    case "references":
      return required || (entered as string[]).length > 0 ? entered : undefined;
    case "group":
      return required || !isBlank(entered) ? bodyEntered(meta.shape, entered as EnteredParts) : undefined;
    case "list": {
      const rows = (entered as EnteredRow[]).map(row => bodyEntered(meta.shape, row.parts));
      return required || rows.length > 0 ? rows : undefined;
    }
    case "plain":
      return required || (entered as string).trim() !== "" ? entered : undefined;
    default:
      return entered === "" ? undefined : entered;
  }
}

/** Nothing was entered: a group that may be absent then is, although parts of it would be required. */
function isBlank(entered: Entered | EnteredRow): boolean {
  if (typeof entered === "string") return entered.trim() === "";
  if (typeof entered === "boolean") return !entered;
  return Array.isArray(entered)
    ? entered.length === 0
    : Object.values(entered as EnteredParts).every(isBlank);
}

const kept = <T extends object>(parts: T, always: boolean): T | undefined =>
  always || Object.keys(parts).length > 0 ? parts : undefined;

const filled = (texts: Record<string, string>) =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ""));
