import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { counterChange } from "@/lib/amendments/counter-change";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { rejectChange } from "@/lib/amendments/reject-change";
import type { ProposedChange } from "@/lib/amendments/schema";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import { withdrawChanges } from "@/lib/amendments/withdraw-changes";
import type { Body, ClauseKind } from "@/lib/clauses/catalogue";
import type { Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
import type { AnyWritten, Written } from "./content/clause";

/** The two people of a delegation who work on text: one words it, the other binds. */
export type Side = { lead: Viewer; drafter: Viewer };

/** What is proposed for one clause; against the text agreed at that moment. */
type Proposal = (rankOf: RankOf) => Promise<ProposedChange>;
type RankOf = (clauseId: string) => string;
type Words = { title: string; rationale: string };

export const add =
  (written: AnyWritten): Proposal =>
  async rankOf => ({ action: "add", content: { ...written, rank: rankOf(written.id) } });

export const amend =
  <K extends ClauseKind>(written: Written<K>, edit: (agreed: Body<K>) => Body<K>): Proposal =>
  async () => {
    const { digest, rank, version } = await db().clause.findUniqueOrThrow({
      where: { id: written.id },
      include: { version: true },
    });
    const { id, kind, visibility } = written;
    const body = edit(version?.body as Body<K>);
    return { action: "change", baseDigest: digest ?? "", content: { id, kind, visibility, rank, body } };
  };

/** The verbs of the negotiating table, for telling a story in clauses instead of ids. */
export function tableOf(packageId: string, rankOf: RankOf) {
  const draft = async (
    by: Side,
    now: Date,
    { title, rationale, linked = false }: Words & { linked?: boolean },
    ...proposals: Proposal[]
  ) => {
    const changes = await Promise.all(proposals.map(proposal => proposal(rankOf)));
    const input = { packageId, title, rationale, linked, changes };
    return (await draftAmendment({ viewer: by.drafter, now }, input)).amendmentId;
  };
  /** Open changes of an amendment; all of them, or those on the clauses named. */
  const openOf = (amendmentId: string, clauses: readonly AnyWritten[]) =>
    db().change.findMany({
      where: {
        amendmentId,
        stage: "open",
        ...(clauses.length > 0 ? { clauseId: { in: clauses.map(clause => clause.id) } } : {}),
      },
      orderBy: { position: "asc" },
    });
  const one = async (amendmentId: string, clause: AnyWritten) => {
    const [change] = await openOf(amendmentId, [clause]);
    if (!change) throw new Error(`nothing open on ${clause.body.title.en} in this amendment`);
    return change;
  };
  return {
    draft,
    async propose(by: Side, now: Date, words: Words & { linked?: boolean }, ...proposals: Proposal[]) {
      const drafted = new Date(now.getTime() - 95 * 60_000);
      const amendmentId = await draft(by, drafted, words, ...proposals);
      await tableAmendment({ viewer: by.lead, now }, { packageId, amendmentId });
      return amendmentId;
    },
    async consent(by: Side, now: Date, amendmentId: string, ...clauses: AnyWritten[]) {
      const open = await openOf(amendmentId, clauses);
      const changes = open.map(({ id: changeId, digest }) => ({ changeId, digest }));
      await consentToChanges({ viewer: by.lead, now }, { packageId, changes });
    },
    async counter(
      by: Side,
      now: Date,
      answered: string,
      clause: AnyWritten,
      words: Words,
      proposal: Proposal,
    ) {
      const { id: changeId, digest } = await one(answered, clause);
      const change = await proposal(rankOf);
      const input = { packageId, changeId, digest, ...words, change };
      return (await counterChange({ viewer: by.lead, now }, input)).amendmentId;
    },
    async reject(by: Side, now: Date, amendmentId: string, clause: AnyWritten, reason: string) {
      const { id: changeId, digest } = await one(amendmentId, clause);
      await rejectChange({ viewer: by.lead, now }, { packageId, changeId, digest, reason });
    },
    async withdraw(by: Side, now: Date, amendmentId: string, reason: string) {
      const changeIds = (await openOf(amendmentId, [])).map(change => change.id);
      await withdrawChanges({ viewer: by.lead, now }, { packageId, changeIds, reason });
    },
  };
}

export type Table = ReturnType<typeof tableOf>;
