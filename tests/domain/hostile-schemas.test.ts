import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { catalogue, clauseKinds, readContent } from "@/lib/clauses/catalogue";
import { sealContent } from "@/lib/clauses/seal";
import { anyContent } from "../support/any-content";
import { hostile } from "../support/hostile";
import { load, schemaFiles } from "../support/inventory";
import { broken, brokenAt } from "../support/near-valid";

/*
 * Whatever a schema is given, it answers yes or no, and soon. Schemas are read from the sources, so a new one is among
 * them by itself.
 */

const schemas = (
  await Promise.all(
    (
      await schemaFiles()
    ).map(async file =>
      Object.entries(await load(file)).flatMap(([name, value]) =>
        value instanceof z.ZodType ? [{ name, file, schema: value }] : [],
      ),
    ),
  )
).flat();

/** The processor's time, because the wall's depends on who else is at work. */
function soon<T>(read: () => T): T {
  const from = process.cpuUsage();
  const value = read();
  const { user, system } = process.cpuUsage(from);
  expect((user + system) / 1_000, "milliseconds").toBeLessThan(1_000);
  return value;
}

describe.each(schemas)("$name of $file", ({ schema }) => {
  test("answers whatever it is given", { timeout: 60_000 }, () => {
    const input = fc.oneof(hostile, { weight: 2, arbitrary: broken(schema, hostile) });
    const read = fc.property(input, given => {
      expect(soon(() => schema.safeParse(given)).success).toBeTypeOf("boolean");
    });
    fc.assert(read, { numRuns: 1_000 });
  });
});

describe.each(clauseKinds)("%s, not quite as it should be,", kind => {
  test("is refused, or can be stored and sealed", { timeout: 60_000 }, () => {
    const read = fc.property(brokenAt(anyContent(kind), hostile), given => {
      const answer = soon(() => readContent(given));
      if (!answer.ok) {
        expect(answer.issues.length).toBeGreaterThan(0);
        return;
      }
      expect(answer.content.kind in catalogue).toBe(true);
      expect(sealContent(answer.content).digest).toHaveLength(64);
      JSON.stringify(answer.content, (key, value) => {
        expect(`${key}${value}`).not.toContain("\0");
        return value;
      });
    });
    fc.assert(read, { numRuns: 1_000 });
  });
});
