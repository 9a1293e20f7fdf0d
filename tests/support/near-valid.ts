import fc from "fast-check";
import { z } from "zod";

/** The part of JSON Schema that our schemas come to. */
type Json = {
  type?: string;
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Json[];
  oneOf?: Json[];
  allOf?: Json[];
  properties?: Record<string, Json>;
  required?: string[];
  propertyNames?: Json;
  additionalProperties?: Json | boolean;
  items?: Json;
  minItems?: number;
};

const asJson = (schema: z.ZodType): Json =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;

/** What an input points at by id: one that is made up leads to nothing. */
export function pointsAt(schema: z.ZodType): "nothing" | "the package" | "more" {
  const json = JSON.stringify(asJson(schema));
  const hasIds = (text: string) => text.includes('"format":"uuid"');
  if (!hasIds(json)) return "nothing";
  return hasIds(json.replaceAll(/"packageId":\{[^}]*\}/g, "")) ? "more" : "the package";
}

/** Inputs that look right: the schema's own shape, with ids that belong to nothing. */
export const likely = (schema: z.ZodType): fc.Arbitrary<unknown> => of(asJson(schema));

function of(json: Json): fc.Arbitrary<unknown> {
  const choices = json.anyOf ?? json.oneOf;
  if (choices) return fc.oneof(...choices.map(of));
  if (json.allOf?.[0]) return of(json.allOf[0]);
  if ("const" in json) return fc.constant(json.const);
  if (json.enum) return fc.constantFrom(...json.enum);
  switch (json.type) {
    case "object":
      return ofObject(json);
    case "array":
      return fc.array(of(json.items ?? {}), { minLength: json.minItems ?? 0, maxLength: 3 });
    case "string":
      return ofString(json);
    case "integer":
    case "number":
      return fc.integer({ min: 0, max: 5_000 });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function ofObject({ properties, required = [], propertyNames, additionalProperties }: Json) {
  if (!properties) {
    const names = propertyNames?.enum
      ? fc.constantFrom(...(propertyNames.enum as string[]))
      : fc.constantFrom("en", "title");
    const values = typeof additionalProperties === "object" ? additionalProperties : {};
    return fc.dictionary(names, of(values), { minKeys: 1, maxKeys: 3, noNullPrototype: true });
  }
  const fields = Object.entries(properties).map(([name, json]) => [name, of(json)]);
  return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: required,
    noNullPrototype: true,
  });
}

function ofString({ format, pattern }: Json): fc.Arbitrary<string> {
  if (format === "uuid") return fc.uuid();
  if (format === "date") return fc.constantFrom("2027-01-01", "2028-02-29", "2031-12-31");
  if (format === "date-time")
    return fc.constantFrom("2027-01-01T09:00:00Z", "2027-01-01T12:30:00Z", "2031-12-31T18:00:00Z");
  if (pattern && !pattern.includes("\\p")) return fc.stringMatching(new RegExp(pattern));
  // What a pipe then reads of a text, JSON Schema does not say: an address of mail is among the texts.
  return fc.constantFrom(
    "drafter@justice.example",
    "وزارة@عدل.example",
    "<b>Élections</b>",
    '\'; DELETE FROM "Entry"; --',
  );
}

type Place = { holder: Record<string, unknown>; key: string };

/** Every place inside a value where something stands. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap(key => [{ holder, key }, ...placesIn(holder[key])]);
}

/** A right input with one thing in it that should not be there, or one that should be there gone. */
export const brokenAt = (right: fc.Arbitrary<unknown>, wrong: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(right, wrong, fc.nat(), fc.constantFrom("replace", "remove", "add"))
    .map(([input, bad, where, how]) => {
      const places = placesIn(input);
      const place = places[where % Math.max(places.length, 1)];
      if (!place) return bad;
      const { holder, key } = place;
      if (how === "replace") holder[key] = bad;
      else if (how === "remove") delete holder[key];
      else if (Array.isArray(holder)) holder.push(bad);
      else holder[typeof bad === "string" ? bad.slice(0, 100) : "administrator"] = bad;
      return input;
    });

/** The same of what only looks right to a schema. */
export const broken = (schema: z.ZodType, wrong: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  brokenAt(likely(schema), wrong);
