import type { ReadableStream } from "node:stream/web";
import { z } from "zod";
import { fits } from "@/lib/amendments/machine";
import { may } from "@/lib/amendments/policy";
import { ImportError } from "@/lib/interchange/iati/import-error";
import { keepImport } from "@/lib/interchange/keep-import";
import { type ImportReply, type Kept, type Looked, look } from "@/lib/interchange/preview";
import { lastRank } from "@/lib/interchange/queries";
import { readUpload } from "@/lib/interchange/read-upload";
import { inTurn, receiveUpload } from "@/lib/interchange/receive-upload";
import { assert, DomainError } from "@/lib/kernel/errors";
import { text } from "@/lib/kernel/text";
import type { Attended } from "@/lib/kernel/viewer";
import { sessionOf } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { failure, fieldErrorsOf, idempotencyKey } from "@/lib/platform/action";
import { env } from "@/lib/platform/env";

/** `keep` stores what was read as a draft; without it the file is read, shown and forgotten. */
const question = z.object({
  package: text(200),
  activity: text(200).optional(),
  name: text(200).default("IATI"),
  keep: idempotencyKey.optional(),
});

/** Takes the file itself as the body: an action would hold it in memory whole, and twice. */
export async function POST(request: Request): Promise<Response> {
  try {
    return reply({ ok: true, value: await answer(request) });
  } catch (error) {
    return reply(error instanceof ImportError ? { ok: false, problem: error.toProblem() } : failure(error));
  }
}

const reply = (value: ImportReply<Looked | Kept>) =>
  Response.json(value, { headers: { "cache-control": "no-store" } });

async function answer(request: Request): Promise<Looked | Kept> {
  // A form of another site can send a file too; the browser says whose page it was.
  if (request.headers.get("origin") !== new URL(env().APP_URL).origin)
    throw new DomainError("forbidden", "sign_in_first");
  const viewer = (await sessionOf(request))?.viewer;
  if (!viewer) throw new DomainError("unauthenticated", "sign_in_first");
  const asked = question.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success)
    throw new DomainError("invalid", "invalid_input", { fieldErrors: fieldErrorsOf(asked.error) });
  const { relation, id: packageId } = await packageAt(viewer, asked.data.package);
  assert(may(relation, "draft"));
  assert(fits("draft", relation.stage));
  const rank = await lastRank(viewer, packageId);
  const { activity, keep, name } = asked.data;
  const upload = await receiveUpload(request.body as ReadableStream<Uint8Array> | null, file =>
    inTurn(() => readUpload({ file, activity, rank })),
  );
  if (!keep) return look(upload);
  if (!upload.chosen)
    throw new ImportError("choose_activity", 1, 1, { count: upload.survey.activities.length });
  const context: Attended = { viewer, now: new Date(), idempotencyKey: keep };
  return keepImport(context, packageId, upload.chosen, name);
}
