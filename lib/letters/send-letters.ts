import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import { viewerFor } from "@/lib/organisations/viewer";
import { failure } from "@/lib/platform/action";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { isLocale, locales } from "@/lib/platform/i18n/locales";
import { type Delivery, deliver, hasMailServer, type Mail } from "@/lib/platform/mail";
import { type ClaimedMessage, claimMessage, renewLease } from "./claim-message";
import { composeMessage } from "./compose";
import { isAboutAccount, isLetterKind } from "./kinds";
import { dropLetters, settleMessage } from "./settle-message";
import { readableLetters, standingLetters } from "./word-letters";

/**
 * Sends one message that is due, if any is. What it is, and that it is on its way, is written down before the mail server
 * hears of it, and that it was accepted right after: a process that dies in between leaves a lease that runs out, and the
 * message goes again under the same Message-ID (docs/decisions.md says what that can and cannot promise).
 * @returns whether there was one
 */
export async function sendLetters(leaseMs: number, clock: () => Date = wall): Promise<boolean> {
  const message = await claimMessage(clock(), leaseMs);
  if (!message) return false;
  const alive = setInterval(() => {
    renewLease(message, new Date(clock().getTime() + leaseMs)).catch(() => undefined);
  }, leaseMs / 3).unref();
  try {
    const mail = await mailOf(message).catch(notNow);
    if (mail) await settleMessage(message, "why" in mail ? mail : await handOver(mail), clock());
  } finally {
    clearInterval(alive);
  }
  return true;
}

const wall = () => new Date();

/** What cannot be written is tried again like what cannot be sent, and does not stand in the way of the rest. */
function notNow(error: unknown): Delivery & { accepted: false } {
  const { errorId } = failure(error);
  return { accepted: false, permanent: false, why: errorId ?? "" };
}

/** Without a mail server the administrators' outbox is where letters arrive. */
const handOver = async (mail: Mail): Promise<Delivery> =>
  hasMailServer() ? deliver(mail) : { accepted: true };

/** The message as it is to be read now; null where nothing of it is left to be told. */
async function mailOf({ messageId, personId, letters }: ClaimedMessage): Promise<Mail | null> {
  const [person, reader] = await Promise.all([
    db().person.findUniqueOrThrow({ where: { id: personId }, select: { email: true, letterChoice: true } }),
    viewerFor(personId).catch(ifGone),
  ]);
  const asked = letters.filter(
    ({ kind }) => person.letterChoice !== "none" || (isLetterKind(kind) && isAboutAccount(kind)),
  );
  const told = reader ? await standingLetters(await readableLetters(reader, asked)) : [];
  const kept = new Set(told.map(({ id }) => id));
  await dropLetters(letters.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
  if (!reader || told.length === 0) return null;
  const language = isLocale(reader.language) ? reader.language : locales[0];
  const { subject, text, html, unsubscribe } = await composeMessage(
    { name: reader.name, locale: language },
    told,
    env().APP_URL,
  );
  const to = { name: reader.name.replace(/\s+/g, " "), address: person.email };
  return { to, subject, text, html, language, messageId, unsubscribe };
}

function ifGone(error: unknown): null {
  if (error instanceof DomainError && error.code === "not-found") return null;
  throw error;
}
