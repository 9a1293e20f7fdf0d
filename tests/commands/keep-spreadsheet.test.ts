import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { memorandumSource } from "@/lib/interchange/documents";
import { keepSpreadsheet } from "@/lib/interchange/keep-spreadsheet";
import { knownClauses, lastRank, phasesOf } from "@/lib/interchange/queries";
import { readSpreadsheet } from "@/lib/interchange/xlsx/read-spreadsheet";
import { writeSpreadsheet } from "@/lib/interchange/xlsx/write-spreadsheet";
import type { Viewer } from "@/lib/kernel/viewer";
import { packageAt } from "@/lib/packages/queries";
import { db } from "@/lib/platform/db";
import { agree } from "@/tests/support/published-talks";
import { addition, noon, type Talks, talks } from "@/tests/support/talks";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "concord-kept-sheets-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const body = (title: string) => ({
  title: { en: title, fr: "Formation" },
  instrument: "training_and_education",
  channel: "project",
  form: "in_kind",
  tier: 2,
  exportControlled: true,
});

async function downloaded(t: Talks, viewer: Viewer, edit: (sheet: ExcelJS.Worksheet) => void = () => {}) {
  const { text } = await memorandumSource(await packageAt(viewer, t.slug));
  const book = new ExcelJS.Workbook();
  const bytes = await writeSpreadsheet(
    text.clauses.map(({ content }) => content),
    "en",
  );
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  edit(book.getWorksheet("Finance") as ExcelJS.Worksheet);
  const file = path.join(folder, `${crypto.randomUUID()}.xlsx`);
  await writeFile(file, new Uint8Array(await book.xlsx.writeBuffer()));
  const [rank, phases, known] = await Promise.all([
    lastRank(viewer, t.packageId),
    phasesOf(viewer, t.packageId),
    knownClauses(viewer, t.packageId),
  ]);
  return readSpreadsheet({ file, language: "en", rank, phases, known });
}

it("keeps an edited row as a change of the wording it was made from, and an untouched file not at all", async () => {
  const t = await talks();
  await agree(t, t.donor, [addition("incentive", body("Training")), addition("incentive", body("Advice"))]);
  const at = { viewer: t.donor, now: noon };
  const untouched = await downloaded(t, t.donor);
  expect([untouched.contents, untouched.changed, untouched.unchanged]).toEqual([[], [], 2]);
  await expect(keepSpreadsheet(at, t.packageId, untouched, "a.xlsx")).rejects.toThrow("empty_amendment");
  const edited = await downloaded(t, t.donor, sheet => {
    sheet.eachRow(row => {
      const cell = row.getCell(1);
      if (cell.text === "Training") cell.value = "Schooling";
    });
  });
  const { amendmentId, clauses } = await keepSpreadsheet(at, t.packageId, edited, "a.xlsx");
  expect(clauses).toBe(1);
  const changes = await db().change.findMany({ where: { amendmentId } });
  const agreed = await db().clause.findFirstOrThrow({
    where: { packageId: t.packageId, version: { body: { path: ["title", "en"], equals: "Training" } } },
  });
  expect(changes).toMatchObject([
    {
      action: "change",
      clauseId: agreed.id,
      baseDigest: agreed.digest,
      body: { ...body("Schooling"), title: { en: "Schooling", fr: "Formation" } },
    },
  ]);
});

it("knows no clause again that its reader may not read", async () => {
  const t = await talks();
  const kept = addition("incentive", body("Training"));
  if (kept.action === "add") kept.content.visibility = "parties";
  await agree(t, t.donor, [kept]);
  expect(await knownClauses(t.donor, t.packageId)).toHaveLength(1);
  expect(await knownClauses(t.overseer, t.packageId)).toHaveLength(0);
});
