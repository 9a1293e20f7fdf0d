import fc from "fast-check";
import {
  type ClauseContent,
  type ClauseKind,
  type ContentOf,
  catalogue,
  readContent,
  visibilities,
} from "@/lib/clauses/catalogue";
import { applies, type FieldMeta, fieldsOf, type Shape } from "@/lib/clauses/field";

/** Text as `lib/kernel/text.ts` leaves it: composed, trimmed and in reading order, so that reading it again changes nothing. */
const anyText = (max: number) =>
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .map(text =>
      text
        .normalize("NFC")
        .replaceAll(/[\0\u202d\u202e]/g, "")
        .trim(),
    )
    .filter(text => text.length > 0 && text.length <= max);

const anyLocalised = fc.dictionary(fc.constantFrom("en", "fr", "ar", "pt", "fr-CA"), anyText(400), {
  minKeys: 1,
  noNullPrototype: true,
});

const anyDay = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2039-12-31"), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

const daysInOrder = <const N extends readonly string[]>(names: N) =>
  fc
    .array(anyDay, { minLength: names.length, maxLength: names.length })
    .map(days => Object.fromEntries([...days].sort().map((day, i) => [names[i], day])));

const anyId = fc.uuid();
const anyMoney = fc.record(
  { minor: fc.nat(), currency: fc.constantFrom("EUR", "JPY", "TND") },
  { noNullPrototype: true },
);

function anyField(meta: FieldMeta): fc.Arbitrary<unknown> {
  switch (meta.type) {
    case "line":
    case "prose":
      return anyLocalised;
    case "plain":
      return anyText(meta.max);
    case "choice":
      return fc.constantFrom(...meta.options);
    case "count":
      return fc.integer({ min: meta.min, max: meta.max });
    case "flag":
      return fc.boolean();
    case "date":
      return anyDay;
    case "window":
      return daysInOrder(["earliest", "target", "latest"]);
    case "period":
      return daysInOrder(["start", "end"]);
    case "money":
      return anyMoney;
    case "reference":
      return anyId;
    case "references":
      return fc.uniqueArray(anyId, { maxLength: 3 });
    case "group":
      return anyOfShape(meta.shape);
    case "list":
      return fc.array(anyOfShape(meta.shape), { maxLength: 3 });
  }
}

/** Values of every field of a shape; an optional one is there half the time, where it means anything. */
function anyOfShape(shape: Shape): fc.Arbitrary<Record<string, unknown>> {
  const fields = fieldsOf(shape);
  return fc
    .record(Object.fromEntries(fields.map(({ name, meta }) => [name, anyField(meta)])), {
      requiredKeys: fields.filter(field => field.required).map(field => field.name),
      noNullPrototype: true,
    })
    .map(body => {
      const meant = fields.filter(field => field.name in body && applies(field, body));
      return Object.fromEntries(meant.map(({ name }) => [name, body[name]]));
    });
}

const anyRank = fc.stringMatching(/^[0-9A-Za-z]{0,5}[1-9A-Za-z]$/);

/** Any valid clause of a kind, from the kind's own fields; a sixteenth kind needs nothing here. */
export const anyContent = <K extends ClauseKind>(
  kind: K,
  id: fc.Arbitrary<string> = anyId,
): fc.Arbitrary<ContentOf<K>> =>
  fc
    .record(
      {
        id,
        kind: fc.constant(kind),
        visibility: fc.constantFrom(...visibilities),
        rank: anyRank,
        body: anyOfShape(catalogue[kind].shape),
      },
      { noNullPrototype: true },
    )
    // Laws across fields (a date where the trigger is a date) are the kind's; what breaks one is drawn again.
    .filter((content): content is ContentOf<K> => readContent(content).ok);

/** Any valid clause of any kind. */
export const anyClause: fc.Arbitrary<ClauseContent> = fc.oneof(
  ...Object.values(catalogue).map(({ name }) => anyContent(name) as fc.Arbitrary<ClauseContent>),
);
