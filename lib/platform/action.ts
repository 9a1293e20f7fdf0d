import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Busy, DomainError, type ErrorCode, type FieldError, type ReasonKey } from "@/lib/kernel/errors";
import type { Attended, Viewer } from "@/lib/kernel/viewer";

/** What a form gets back. An unknown error carries an id that stands in the server's log, and nothing else. */
export type Result<T> =
  | { ok: true; value: T }
  | {
      ok: false;
      code: ErrorCode | "unknown";
      reason: ReasonKey | "unknown";
      params?: Record<string, string | number>;
      fieldErrors: FieldError[];
      errorId?: string;
    };

/**
 * One command as a server action: who asks, what they ask, the command, and the error in words a form can show.
 * @param viewer how the session is read; given by the caller, because sessions are a noun's matter
 */
export async function perform<I, T>(
  viewer: () => Promise<Viewer | null>,
  schema: z.ZodType<I>,
  input: unknown,
  command: (context: Attended, input: I) => Promise<T>,
): Promise<Result<T>> {
  try {
    const person = await viewer();
    if (!person) throw new DomainError("unauthenticated", "sign_in_first");
    const { key, value } = withKey(input);
    const read = schema.safeParse(value);
    if (!read.success)
      throw new DomainError("invalid", "invalid_input", { fieldErrors: fieldErrorsOf(read.error) });
    const context: Attended = { viewer: person, now: new Date(), idempotencyKey: key };
    return { ok: true, value: await command(context, read.data) };
  } catch (error) {
    return failure(error);
  }
}

/** Turns any error into what may leave the server. */
export function failure(error: unknown): Extract<Result<never>, { ok: false }> {
  if (error instanceof DomainError) {
    const { code, reason, details } = error;
    return { ok: false, code, reason, params: details.params, fieldErrors: details.fieldErrors ?? [] };
  }
  if (error instanceof Busy) return { ok: false, code: "not-now", reason: "busy", fieldErrors: [] };
  const errorId = randomUUID();
  console.error(
    JSON.stringify({
      errorId,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  return { ok: false, code: "unknown", reason: "unknown", fieldErrors: [], errorId };
}

/** A form marks the first of many: what a machine sent may have a fault for every byte. */
const faultsTold = 200;

export function fieldErrorsOf(error: z.ZodError): FieldError[] {
  return error.issues.slice(0, faultsTold).map(issue => ({
    path: issue.path.join("."),
    code: /^[a-z_]+$/.test(issue.message)
      ? issue.message
      : issue.code === "invalid_type"
        ? "required"
        : "invalid",
  }));
}

/** Says of an act that is tried again that it is the same act. */
export const idempotencyKey = z.string().regex(/^[\w-]{8,100}$/);
const keyed = z.object({ idempotencyKey: idempotencyKey.optional() });

/** The idempotency key travels beside the input, under its own name. */
function withKey(input: unknown): { key: string | undefined; value: unknown } {
  const read = keyed.safeParse(input);
  if (!read.success || typeof input !== "object" || input === null) return { key: undefined, value: input };
  const { idempotencyKey, ...value } = input as Record<string, unknown>;
  return { key: read.data.idempotencyKey, value: idempotencyKey === undefined ? input : value };
}

/** The fields of a form by name; none where something else was sent in its place. */
export const fieldsOf = (form: unknown): Record<string, FormDataEntryValue> =>
  form instanceof FormData ? Object.fromEntries(form) : {};
