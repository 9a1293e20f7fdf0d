import type { ReadableStream } from "node:stream/web";
import { z } from "zod";
import { fits } from "@/lib/amendments/machine";
import { may } from "@/lib/amendments/policy";
import { keepSpreadsheet } from "@/lib/interchange/keep-spreadsheet";
import { limits } from "@/lib/interchange/office/limits";
import type { Kept } from "@/lib/interchange/preview";
import { lastRank, phasesOf } from "@/lib/interchange/queries";
import { readSheets } from "@/lib/interchange/read-sheets";
import { receiveUpload } from "@/lib/interchange/receive-upload";
import { lookAtSheet, type SheetLooked, type SheetReply } from "@/lib/interchange/sheet-preview";
import { SheetRefusal } from "@/lib/interchange/xlsx/refusal";
import { assert, DomainError } from "@/lib/kernel/errors";
import { text } from "@/lib/kernel/text";
import { sessionOf } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { failure, fieldErrorsOf, idempotencyKey } from "@/lib/platform/action";
import { env } from "@/lib/platform/env";

/** `keep` stores what was read as a draft; without it the file is read, shown and forgotten. */
const question = z.object({
  package: text(200),
  name: text(200).default("XLSX"),
  keep: idempotencyKey.optional(),
});

/** Takes the file itself as the body: an action would hold it in memory whole, and twice. */
export async function POST(request: Request): Promise<Response> {
  try {
    return reply({ ok: true, value: await answer(request) });
  } catch (error) {
    return reply(error instanceof SheetRefusal ? { ok: false, problem: error.toProblem() } : failure(error));
  }
}

const reply = (value: SheetReply<SheetLooked | Kept>) =>
  Response.json(value, { headers: { "cache-control": "no-store" } });

async function answer(request: Request): Promise<SheetLooked | Kept> {
  // A form of another site can send a file too; the browser says whose page it was.
  if (request.headers.get("origin") !== new URL(env().APP_URL).origin)
    throw new DomainError("forbidden", "sign_in_first");
  const viewer = (await sessionOf(request))?.viewer;
  if (!viewer) throw new DomainError("unauthenticated", "sign_in_first");
  const asked = question.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success)
    throw new DomainError("invalid", "invalid_input", { fieldErrors: fieldErrorsOf(asked.error) });
  const { relation, id: packageId, languages } = await packageAt(viewer, asked.data.package);
  assert(may(relation, "draft"));
  assert(fits("draft", relation.stage));
  const [rank, phases] = await Promise.all([lastRank(viewer, packageId), phasesOf(viewer, packageId)]);
  const language = languages.includes(viewer.language) ? viewer.language : (languages[0] ?? "en");
  const read = await receiveUpload(
    request.body as ReadableStream<Uint8Array> | null,
    file => readSheets({ file, language, rank, phases }),
    {
      bytes: limits.fileBytes,
      refusal: megabytes => new SheetRefusal("too_large", { megabytes }),
    },
  );
  const { keep, name } = asked.data;
  if (!keep) return lookAtSheet(read);
  return keepSpreadsheet({ viewer, now: new Date(), idempotencyKey: keep }, packageId, read, name);
}
