import { answerableOf } from "@/lib/amendments/answerable";
import { documentPage } from "@/lib/amendments/queries";
import { readerOf } from "@/lib/amendments/reader";
import { talksOf } from "@/lib/amendments/talks";
import { calendarOf, feedsOf } from "@/lib/calendars/queries";
import { documentAddress } from "@/lib/clauses/address";
import { directoryOf } from "@/lib/clauses/queries";
import { clearanceOf, draftText } from "@/lib/clearance/queries";
import { coachOf } from "@/lib/coach/queries";
import { counselOf } from "@/lib/counsel/queries";
import { deskFactors } from "@/lib/factors/desk-queries";
import { ownFactors } from "@/lib/factors/queries";
import { movedLately } from "@/lib/inbox/moved";
import { waitingFor } from "@/lib/inbox/queries";
import { knownClauses, lastRank, phasesOf } from "@/lib/interchange/queries";
import type { Viewer } from "@/lib/kernel/viewer";
import { letterChoiceOf, outboxOf } from "@/lib/letters/queries";
import { readableLetters } from "@/lib/letters/word-letters";
import { audibleAt, audibleEverywhere } from "@/lib/live/queries";
import { meetingsOf } from "@/lib/mediation/queries";
import { deskOf, deskRecord, emailOf, sessionsOf } from "@/lib/organisations/queries";
import { packagesOf } from "@/lib/packages/list-queries";
import { partiesOf, seatable } from "@/lib/packages/party-queries";
import { type PackageHead, packageAt } from "@/lib/packages/queries";
import { planOf } from "@/lib/plan/queries";
import { db } from "@/lib/platform/db";
import { presentIn } from "@/lib/presence/queries";
import { assessmentOf } from "@/lib/readiness/queries";
import { recordOf } from "@/lib/record/queries";
import { readableBundle } from "@/lib/record/readable-bundle";
import { recordPlace } from "@/lib/record/schema";
import { reviewOf } from "@/lib/review/queries";
import { signingsOf } from "@/lib/signatures/queries";
import { railOf, talkOf } from "@/lib/talking/queries";
import { type TalkAddress, talkShows } from "@/lib/talking/schema";
import { servingClauses } from "@/lib/templates/queries";
import { documentReadings } from "./document-readings";
import type { Everybody } from "./everybody";

/** Asks one query everything it can be asked about the package, as this person. */
export type Reading = (viewer: Viewer, e: Everybody) => Promise<unknown>;

/** The way a page takes: who stands how to the package comes first, and the rest is read with those eyes. */
const through =
  (read: (head: PackageHead, viewer: Viewer) => Promise<unknown>): Reading =>
  async (viewer, { slug }) =>
    read(await packageAt(viewer, slug), viewer);

const withEyesOf = (read: (reader: ReturnType<typeof readerOf>) => Promise<unknown>): Reading =>
  through(head => read(readerOf(head.relation)));

/** Every clause there is, whether or not its id could be known to the one who asks. */
const ofEveryClause = (
  read: (
    reader: ReturnType<typeof readerOf>,
    id: string,
    head: PackageHead,
    viewer: Viewer,
  ) => Promise<unknown>,
): Reading =>
  through(async (head, viewer) => {
    const reader = readerOf(head.relation);
    const clauses = await db().clause.findMany({
      where: { packageId: reader.packageId },
      select: { id: true },
    });
    const answers: unknown[] = [];
    for (const { id } of clauses) answers.push(await read(reader, id, head, viewer));
    return answers;
  });

async function everyPage(head: PackageHead): Promise<unknown> {
  const clauses = await db().clause.findMany({ where: { packageId: head.id }, select: { chapter: true } });
  const chapters = [...new Set(clauses.map(({ chapter }) => chapter))] as Parameters<
    typeof documentPage
  >[1][number][];
  const asked = [
    ...chapters.map(chapter => ({ chapter })),
    ...(["contested", "mine", "theirs", "unanswered"] as const).map(show => ({ show })),
    { kind: "risk" },
    { q: "canary" },
    { amendment: 1 },
  ];
  const pages: unknown[] = [];
  for (const address of asked) pages.push(await documentPage(head, chapters, documentAddress.parse(address)));
  return pages;
}

/** Every choice of the Talk page, and every thread and message by its id, known or not. */
async function everyThread({ id: packageId, relation }: PackageHead, viewer: Viewer): Promise<unknown> {
  const threads = await db().thread.findMany({ where: { packageId }, include: { messages: true } });
  const asked: TalkAddress[] = [
    ...talkShows.map(show => ({ show })),
    ...threads.map(({ id: thread }) => ({ thread })),
    ...threads.flatMap(({ messages }) => messages.map(({ id: message }) => ({ message }))),
  ];
  const pages: unknown[] = [];
  for (const address of asked) pages.push(await talkOf(viewer, relation, address));
  return pages;
}

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const part of parts) text += part;
  return text;
}

export const readings: Record<string, Reading> = {
  signingsOf: through((head, viewer) => signingsOf(viewer, head.relation)),
  clearanceOf: through((head, viewer) => clearanceOf(viewer, head.relation, new Date())),
  draftText: through(async head => {
    const drafts = await db().amendment.findMany({ where: { packageId: head.id, number: null } });
    return Promise.all(drafts.map(({ id }) => draftText(head.relation, id)));
  }),
  counselOf: through(head => counselOf(head.relation)),
  packageAt: through(async head => head),
  talksOf: through(talksOf),
  documentPage: through(everyPage),
  answerableOf: through(async head =>
    Promise.all(Array.from({ length: 9 }, (_, number) => answerableOf(head, number + 1))),
  ),
  directoryOf: withEyesOf(reader => directoryOf(reader, { ids: [], kinds: ["milestone"], all: true })),
  railOf: ofEveryClause((_, clause, head, viewer) => railOf(viewer, head.relation, clause)),
  talkOf: through(everyThread),
  assessmentOf: through(head => assessmentOf(head.relation)),
  reviewOf: through(head => reviewOf(head.relation, new Date())),
  coachOf: through(head => coachOf(head.relation, new Date())),
  servingClauses: withEyesOf(servingClauses),
  planOf: ofEveryClause((reader, clause) => planOf(reader, { clause })),
  meetingsOf: through(async head => {
    const meetings = await db().meeting.findMany({ where: { packageId: head.id }, select: { id: true } });
    return Promise.all(meetings.map(({ id }) => meetingsOf(head.relation, id, new Date())));
  }),
  partiesOf: through((head, viewer) => partiesOf(viewer, head.relation)),
  seatable: through(head => seatable(head.relation)),
  presentIn: (viewer, { packageId }) => presentIn(viewer, packageId, new Date()),
  phasesOf: (viewer, { packageId }) => phasesOf(viewer, packageId),
  knownClauses: (viewer, { packageId }) => knownClauses(viewer, packageId),
  lastRank: (viewer, { packageId }) => lastRank(viewer, packageId),
  ...documentReadings(through),
  audibleAt: (viewer, { packageId }) => audibleAt(viewer, packageId),
  audibleEverywhere: viewer => audibleEverywhere(viewer),
  recordOf: through(head => recordOf(head.relation, recordPlace.parse({ from: 0, to: 1_000 }))),
  readableBundle: async (viewer, { slug }) => textOf(await readableBundle(viewer, slug)),
  waitingFor: viewer => waitingFor(viewer, new Date()),
  movedLately: viewer => movedLately(viewer, new Date()),
  packagesOf: viewer => packagesOf(viewer),
  deskOf: viewer => deskOf(viewer, new Date()),
  deskRecord: viewer => deskRecord(viewer),
  sessionsOf: viewer => sessionsOf(viewer, "", new Date()),
  feedsOf: viewer => feedsOf(viewer),
  calendarOf: (viewer, { packageId }) => calendarOf(viewer, packageId),
  readableLetters: (viewer, { packageId }) =>
    readableLetters(viewer, [{ id: packageId, kind: "amendment_tabled", params: { packageId } }]),
  letterChoiceOf: viewer => letterChoiceOf(viewer),
  outboxOf: viewer => outboxOf(viewer),
  emailOf: viewer => emailOf(viewer),
  ownFactors: viewer => ownFactors(viewer, new Date()),
  deskFactors: viewer => deskFactors(viewer, new Date()),
};
