import "server-only";
import type { ReadableStream } from "node:stream/web";
import { z } from "zod";
import { fits } from "@/lib/amendments/machine";
import { may } from "@/lib/amendments/policy";
import { assert, DomainError } from "@/lib/kernel/errors";
import { text } from "@/lib/kernel/text";
import type { Attended, Viewer } from "@/lib/kernel/viewer";
import { sessionOf } from "@/lib/organisations/current-viewer";
import { type PackageHead, packageAt } from "@/lib/packages/queries";
import { failure, fieldErrorsOf, idempotencyKey } from "@/lib/platform/action";
import { env } from "@/lib/platform/env";

/** What every address for files is asked. `keep` stores what was read as a draft; without it the file is read, shown and forgotten. */
export const fileQuestion = (nameOtherwise: string) =>
  z.object({
    package: text(200),
    name: text(200).default(nameOtherwise),
    keep: idempotencyKey.optional(),
  });
type Question = z.infer<ReturnType<typeof fileQuestion>>;

/** A file that somebody who may draft in this package sends as the body of a request. */
export type FileRequest<Q extends Question> = {
  viewer: Viewer;
  head: PackageHead;
  asked: Q;
  /** The file itself: an action would hold it in memory whole, and twice. */
  body: ReadableStream<Uint8Array> | null;
};

export async function fileRequest<Q extends Question>(
  request: Request,
  question: z.ZodType<Q>,
): Promise<FileRequest<Q>> {
  // A form of another site can send a file too; the browser says whose page it was.
  if (request.headers.get("origin") !== new URL(env().APP_URL).origin)
    throw new DomainError("forbidden", "sign_in_first");
  const viewer = (await sessionOf(request))?.viewer;
  if (!viewer) throw new DomainError("unauthenticated", "sign_in_first");
  const asked = question.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success)
    throw new DomainError("invalid", "invalid_input", { fieldErrors: fieldErrorsOf(asked.error) });
  const head = await packageAt(viewer, asked.data.package);
  assert(may(head.relation, "draft"));
  assert(fits("draft", head.relation.stage));
  return { viewer, head, asked: asked.data, body: request.body as ReadableStream<Uint8Array> | null };
}

export const keeping = (viewer: Viewer, idempotencyKey: string): Attended => ({
  viewer,
  now: new Date(),
  idempotencyKey,
});

type Refusal = Error & { toProblem(): object };

/** The answer as every command gives it, or what is wrong with the file where it was refused. */
export async function fileReply(
  answer: () => Promise<object>,
  refusal: new (...given: never[]) => Refusal,
): Promise<Response> {
  const reply = await answer().then(
    value => ({ ok: true, value }),
    error => (error instanceof refusal ? { ok: false, problem: error.toProblem() } : failure(error)),
  );
  return Response.json(reply, { headers: { "cache-control": "no-store" } });
}
