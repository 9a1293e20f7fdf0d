import type { ReadableStream } from "node:stream/web";
import { z } from "zod";
import { fits } from "@/lib/amendments/machine";
import { may } from "@/lib/amendments/policy";
import { limits } from "@/lib/interchange/office/limits";
import { RefusedFile } from "@/lib/interchange/office/refused-file";
import { readDocument } from "@/lib/interchange/read-document";
import { receiveUpload } from "@/lib/interchange/receive-upload";
import type { KeptReturn, ReturnReply } from "@/lib/interchange/return-reply";
import type { Returned } from "@/lib/interchange/returned";
import { keepReturned, returnedFor } from "@/lib/interchange/returned-document";
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
  name: text(200).default("DOCX"),
  keep: idempotencyKey.optional(),
});

/** Takes the file itself as the body: an action would hold it in memory whole, and twice. */
export async function POST(request: Request): Promise<Response> {
  try {
    return reply({ ok: true, value: await answer(request) });
  } catch (error) {
    return reply(error instanceof RefusedFile ? { ok: false, problem: error.toProblem() } : failure(error));
  }
}

const reply = (value: ReturnReply<Returned | KeptReturn>) =>
  Response.json(value, { headers: { "cache-control": "no-store" } });

async function answer(request: Request): Promise<Returned | KeptReturn> {
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
  const body = request.body as ReadableStream<Uint8Array> | null;
  const read = await receiveUpload(body, readDocument, {
    bytes: limits.fileBytes,
    refusal: megabytes => new RefusedFile("too_large", { megabytes }),
  });
  const returned = await returnedFor(relation, read);
  const { keep, name } = asked.data;
  if (!keep) return returned;
  const context: Attended = { viewer, now: new Date(), idempotencyKey: keep };
  return keepReturned(context, packageId, returned, name);
}
