import "server-only";
import { assert } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Viewer } from "@/lib/kernel/viewer";
import type { GuestRole } from "@/lib/packages/standing";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { isLocale, type Locale, locales } from "@/lib/platform/i18n/locales";
import { hasMailServer } from "@/lib/platform/mail";
import { composeMessage } from "./compose";
import type { LetterChoice } from "./constants";
import { mayReadOutbox } from "./policy";
import { toldTo, type WordedLetter } from "./word-letters";

/** When the viewer is written to. */
export const letterChoiceOf = async (viewer: Viewer): Promise<LetterChoice> =>
  (
    await db().person.findUniqueOrThrow({
      where: { id: viewer.personId },
      select: { letterChoice: true },
    })
  ).letterChoice;

/** `kept`: there is no mail server, and this page is where it arrived. */
export type OutboxStage = "queued" | "sending" | "sent" | "kept" | "failed" | "dropped";

/** One message as its reader gets it. */
export type OutboxMessage = {
  key: string;
  to: string;
  stage: OutboxStage;
  /** When it went out or, before that, when what it tells of happened. */
  at: Date;
  /** When it is to go out; null once it did, or will not. */
  next: Date | null;
  tries: number;
  error: string | null;
  locale: Locale;
  subject: string;
  text: string;
};

export type Outbox = { messages: OutboxMessage[]; older: boolean; hasServer: boolean };

const PAGE = 30;

type Row = {
  key: string;
  name: string;
  language: string;
  stage: Exclude<OutboxStage, "kept">;
  createdAt: Date;
  sentAt: Date | null;
  dueAt: Date;
  tries: number;
  lastError: string | null;
  letters: { id: string; kind: string; params: unknown }[];
};

/**
 * Letters to people of the viewer's organisation, the newest first, a page at a time, without those about packages in which
 * the organisation has no part: somebody may sit in another's delegation (V6).
 */
export async function outboxOf(viewer: Viewer, page = 0): Promise<Outbox> {
  assert(mayReadOutbox(viewer));
  const rows = await db().$queryRaw<Row[]>`
    SELECT coalesce(l."messageId", l.id::text) AS key, p.name, p.language, l.stage::text AS stage,
           max(l."createdAt") AS "createdAt", max(l."sentAt") AS "sentAt", min(l."dueAt") AS "dueAt",
           max(l.tries) AS tries, max(l."lastError") AS "lastError",
           json_agg(json_build_object('id', l.id, 'kind', l.kind, 'params', l.params)
                    ORDER BY l."createdAt", l.id) AS letters
    FROM "Letter" l JOIN "Person" p ON p.id = l."personId"
    WHERE p."organisationId" = ${viewer.organisationId}::uuid
    GROUP BY 1, p.id, l.stage ORDER BY coalesce(max(l."sentAt"), max(l."createdAt")) DESC, key LIMIT ${PAGE + 1} OFFSET ${page * PAGE}`;
  const shown = rows.slice(0, PAGE);
  const told = toldTo(
    viewer,
    shown.flatMap(({ letters }) => letters),
    await packagesWithPart(viewer),
  );
  const byId = new Map(told.map(letter => [letter.id, letter]));
  const messages = await Promise.all(
    shown.map(row =>
      messageOf(
        row,
        row.letters.flatMap(({ id }) => byId.get(id) ?? []),
      ),
    ),
  );
  return {
    messages: messages.filter(message => message !== null),
    older: rows.length > PAGE,
    hasServer: hasMailServer(),
  };
}

type Part = {
  id: string;
  slug: string;
  title: Localised;
  delegation: string | null;
  guest: GuestRole | null;
};

/** Packages in which the viewer's organisation has a delegation or is a guest. */
async function packagesWithPart({ organisationId }: Viewer) {
  const parts = await db().$queryRaw<Part[]>`
    SELECT p.id, p.slug, p.title, d.id AS delegation, g.role::text AS guest FROM "Package" p
    LEFT JOIN "Delegation" d ON d."packageId" = p.id AND d."organisationId" = ${organisationId}::uuid AND d."leftAt" IS NULL
    LEFT JOIN "Guest" g ON g."packageId" = p.id AND g."organisationId" = ${organisationId}::uuid AND g."until" IS NULL
    WHERE d.id IS NOT NULL OR g.id IS NOT NULL`;
  return new Map(
    parts.map(({ id, slug, title, delegation, guest }) => [
      id,
      {
        slug,
        title,
        relation: { delegation: delegation ? { id: delegation } : undefined, guest: guest ?? undefined },
      },
    ]),
  );
}

async function messageOf(row: Row, letters: readonly WordedLetter[]): Promise<OutboxMessage | null> {
  if (letters.length === 0) return null;
  const { key, name, stage, createdAt, sentAt, dueAt, tries, lastError: error } = row;
  const locale = isLocale(row.language) ? row.language : locales[0];
  const { subject, text } = await composeMessage({ name, locale }, letters, env().APP_URL);
  return {
    key: `${key} ${stage}`,
    to: name,
    stage: stage === "sent" && !hasMailServer() ? "kept" : stage,
    at: sentAt ?? createdAt,
    next: stage === "queued" ? dueAt : null,
    tries,
    error,
    locale,
    subject,
    text,
  };
}
