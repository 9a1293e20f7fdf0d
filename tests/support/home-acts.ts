import { randomUUID } from "node:crypto";
import * as clearance from "@/lib/clearance/actions";
import { draftDigest } from "@/lib/clearance/cleared";
import * as counsel from "@/lib/counsel/actions";
import { db } from "@/lib/platform/db";
import type { Everybody } from "./everybody";
import type { Act } from "./rights-acts";

const now = new Date();
const note = { kind: "note", title: "Ours", text: "Until May" } as const;

const donorsOf = ({ packageId, donorId: organisationId }: Everybody) =>
  db().delegation.findFirstOrThrow({ where: { packageId, organisationId } });

/** The donor clears its text at home, through one clearer. */
async function ruled(e: Everybody) {
  const { id: delegationId } = await donorsOf(e);
  const { packageId, donorClearer, actors } = e;
  const rule = { order: "parallel" as const, clearerIds: [donorClearer.personId], days: 5 };
  const setById = actors.donorLead.viewer.personId;
  await db().clearanceRule.create({ data: { delegationId, packageId, ...rule, setById, setAt: now } });
  return delegationId;
}

/** The donor's draft is before its drafter, who clears for once. */
async function sent(e: Everybody) {
  const delegationId = await ruled(e);
  const { packageId, actors, donorDraft } = e;
  const { amendmentId } = donorDraft;
  const roundId = randomUUID();
  const digest = await draftDigest(db(), amendmentId);
  const { personId } = actors.donorDrafter.viewer;
  // A clearer is who has that seat: here the drafter has both.
  await db().seat.create({
    data: { id: randomUUID(), delegationId, personId, role: "clearer", since: now },
  });
  await db().clearanceRound.create({
    data: {
      id: roundId,
      packageId,
      delegationId,
      amendmentId,
      digest,
      order: "parallel",
      stage: "open",
      note: "",
      startedById: personId,
      startedAt: now,
      clearings: { create: { id: randomUUID(), ordinal: 0, personId, stage: "open", dueAt: now } },
    },
  });
  return { packageId, roundId, digest };
}

async function standIn(e: Everybody) {
  const { id: delegationId } = await donorsOf(e);
  const { packageId, donorClearer, actors } = e;
  const id = randomUUID();
  await db().standIn.create({
    data: {
      id,
      packageId,
      delegationId,
      personId: donorClearer.personId,
      standInId: actors.donorDrafter.viewer.personId,
      from: now,
      until: now,
      createdAt: now,
    },
  });
  return { packageId, standInId: id };
}

/** An entry of the donor's counsel, put there without a record: what is refused must add nothing to one. */
async function written(e: Everybody) {
  const { id: delegationId } = await donorsOf(e);
  const { packageId, actors } = e;
  const entryId = randomUUID();
  const writtenById = actors.donorDrafter.viewer.personId;
  const entry = { id: entryId, packageId, delegationId, kind: "note" as const, body: note };
  await db().counselEntry.create({ data: { ...entry, writtenById, writtenAt: now } });
  return { packageId, entryId };
}

/** What a delegation does at home: how it clears its text, and its own counsel. */
export const homeActs: Record<string, Record<string, Act>> = {
  setClearanceRule: {
    "with the donor's clearer": ({ packageId, donorClearer }) =>
      clearance.setClearanceRule({
        packageId,
        order: "parallel",
        clearerIds: [donorClearer.personId],
        days: 5,
      }),
  },
  endClearanceRule: {
    "the donor's": async e => {
      await ruled(e);
      return clearance.endClearanceRule({ packageId: e.packageId });
    },
  },
  sendToClearance: {
    "the donor's draft": async e => {
      await ruled(e);
      const { amendmentId } = e.donorDraft;
      return clearance.sendToClearance({ packageId: e.packageId, amendmentId, note: "" });
    },
  },
  recallDraft: {
    "of the donor": async e => {
      const { packageId, roundId } = await sent(e);
      return clearance.recallDraft({ packageId, roundId });
    },
  },
  clearDraft: {
    "by the donor's drafter": async e => clearance.clearDraft({ ...(await sent(e)), comment: "" }),
  },
  returnDraft: {
    "by the donor's drafter": async e => clearance.returnDraft({ ...(await sent(e)), comment: "Who pays?" }),
  },
  nameStandIn: {
    "for the donor's clearer": ({ packageId, donorClearer: { personId }, actors }) =>
      clearance.nameStandIn({
        packageId,
        personId,
        standInId: actors.donorDrafter.viewer.personId,
        from: "2027-01-01",
        until: "2027-01-02",
      }),
  },
  endStandIn: { "for the donor's clearer": async e => clearance.endStandIn(await standIn(e)) },
  writeEntry: { "a note": ({ packageId }) => counsel.writeEntry({ packageId, body: note }) },
  editEntry: {
    "the donor's": async e => counsel.editEntry({ ...(await written(e)), edition: 1, body: note }),
  },
  removeEntry: { "the donor's": async e => counsel.removeEntry(await written(e)) },
  shareEntry: { "the donor's": async e => counsel.shareEntry({ ...(await written(e)), edition: 1 }) },
};
