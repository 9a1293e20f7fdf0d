import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { MIGRATED_SCHEMA, readSchema } from "@/lib/cli/schema-text";

test("every change of the schema has its migration", async () => {
  expect(await readSchema()).toBe(await readFile(MIGRATED_SCHEMA, "utf8"));
});
