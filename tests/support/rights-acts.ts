import { randomUUID } from "node:crypto";
import { z } from "zod";
import * as amendments from "@/lib/amendments/actions";
import * as calendars from "@/lib/calendars/actions";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import * as coach from "@/lib/coach/actions";
import * as inbox from "@/lib/inbox/actions";
import { keepImport } from "@/lib/interchange/keep-import";
import { keepSpreadsheet } from "@/lib/interchange/keep-spreadsheet";
import { keepReturned } from "@/lib/interchange/returned-document";
import { utf8 } from "@/lib/kernel/bytes";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { digestOf } from "@/lib/kernel/digest";
import * as letters from "@/lib/letters/actions";
import * as mediation from "@/lib/mediation/actions";
import * as organisations from "@/lib/organisations/actions";
import { currentViewer } from "@/lib/organisations/current-viewer";
import { signIn } from "@/lib/organisations/sign-in-actions";
import * as packages from "@/lib/packages/actions";
import { perform } from "@/lib/platform/action";
import { db } from "@/lib/platform/db";
import { leavePackage } from "@/lib/presence/leave-package";
import { lookAtPackage } from "@/lib/presence/look-at-package";
import { leaveInput, lookInput } from "@/lib/presence/schema";
import * as readiness from "@/lib/readiness/actions";
import * as record from "@/lib/record/actions";
import * as talking from "@/lib/talking/actions";
import * as templates from "@/lib/templates/actions";
import type { Everybody, Someone, Written } from "./everybody";
import { factorActs } from "./factor-acts";
import { homeActs } from "./home-acts";
import { session } from "./mediated";
import { password } from "./password";
import { type Answer, posted } from "./posted";
import { signingActs, signingMotions } from "./signing-acts";
import { addition, riskBody } from "./talks";

/** Does one thing as whoever the present request comes from; nobody where `who` is absent. */
export type Act = (e: Everybody, who: Someone | undefined) => Promise<Answer>;

const judged = { dimension: "budget", level: 3, evidence: "The audit report" } as const;
const risk = () => addition("risk", riskBody("Another"));
const named = ({ packageId }: Everybody, { amendmentId }: Written) => ({ packageId, amendmentId });
const exact = ({ id: changeId, digest }: Written) => ({ changeId, digest });
const reworded = ({ clauseId: id, rank }: Written, likelihood: number) => ({
  id,
  kind: "risk" as const,
  visibility: "public" as const,
  rank,
  body: riskBody("Reworded", likelihood),
});
const atDonor = ({ donorId: organisationId }: Everybody) => ({ organisationId });
const newcomer = (e: Everybody) => ({ ...atDonor(e), personId: e.newcomer.personId });

const inThread = ({ packageId }: Everybody, { threadId }: { threadId: string }) => ({ packageId, threadId });
const said = { body: "Said", mentions: [] };

/** How each thing of the table is done, by command and thing. */
export const acts: Record<string, Record<string, Act>> = {
  draftAmendment: {
    "a risk": ({ packageId }) =>
      amendments.draftAmendment({ packageId, title: "T", rationale: "", linked: false, changes: [risk()] }),
  },
  editDraft: {
    "the donor's draft": e => amendments.editDraft({ ...named(e, e.donorDraft), title: "Other" }),
  },
  discardDraft: { "the donor's draft": e => amendments.discardDraft(named(e, e.donorDraft)) },
  tableAmendment: { "the donor's draft": e => amendments.tableAmendment(named(e, e.donorDraft)) },
  consentToChanges: {
    "the donor's change": e =>
      amendments.consentToChanges({ packageId: e.packageId, changes: [exact(e.donorOpen)] }),
    "a change in the donor's draft": e =>
      amendments.consentToChanges({ packageId: e.packageId, changes: [exact(e.donorDraft)] }),
  },
  counterChange: {
    "the donor's change": ({ packageId, donorOpen }) =>
      amendments.counterChange({
        packageId,
        ...exact(donorOpen),
        title: "Counter",
        rationale: "Because",
        change: { action: "add", content: reworded(donorOpen, 4) },
      }),
  },
  rejectChange: {
    "the donor's change": e =>
      amendments.rejectChange({ packageId: e.packageId, ...exact(e.donorOpen), reason: "No" }),
    "a change in the donor's draft": e =>
      amendments.rejectChange({ packageId: e.packageId, ...exact(e.donorDraft), reason: "No" }),
  },
  withdrawChanges: {
    "the donor's change": e =>
      amendments.withdrawChanges({ packageId: e.packageId, changeIds: [e.donorOpen.id], reason: "" }),
    "a change in the donor's draft": e =>
      amendments.withdrawChanges({ packageId: e.packageId, changeIds: [e.donorDraft.id], reason: "" }),
  },
  splitAmendment: {
    "the donor's package deal": e => amendments.splitAmendment(named(e, e.donorDeal)),
    "the donor's draft": e => amendments.splitAmendment(named(e, e.donorDraft)),
  },
  resolveChange: {
    "the donor's conflict": ({ packageId, conflicted }) =>
      amendments.resolveChange({ packageId, ...exact(conflicted), content: reworded(conflicted, 3) }),
  },
  draftFromTemplate: {
    "one clause": ({ packageId }) =>
      templates.draftFromTemplate({ packageId, template: "police-accountability", clauses: ["dialogue"] }),
  },
  dismissRemark: {
    "a remark on the whole": ({ packageId }) => {
      const remark = "first_action_absent:package:1";
      const digest = digestOf(utf8(canonicalJson({ wording: null, params: { action: 1 } })));
      return coach.dismissRemark({ packageId, remark, digest, reason: "It was held last year." });
    },
  },
  keepSpreadsheet: {
    "one clause": ({ packageId }) => {
      const contents = [reworded({ clauseId: randomUUID(), rank: "z" } as Written, 3)];
      const read = { contents, changed: [] } as unknown as Parameters<typeof keepSpreadsheet>[2];
      return perform(currentViewer, z.null(), null, context =>
        keepSpreadsheet(context, packageId, read, "file.xlsx"),
      );
    },
  },
  keepImport: {
    "one clause": ({ packageId }) => {
      const chosen = {
        identifier: "XM-DAC-1-1",
        title: { en: "Activity" },
        contents: [reworded({ clauseId: randomUUID(), rank: "z" } as Written, 3)],
      } as unknown as Parameters<typeof keepImport>[2];
      return perform(currentViewer, z.null(), null, context =>
        keepImport(context, packageId, chosen, "file.xml"),
      );
    },
  },
  keepReturned: {
    "a rewording": async ({ packageId, conflicted: { clauseId } }) => {
      const clause = await db().clause.findUniqueOrThrow({ where: { id: clauseId } });
      const after = reworded({ clauseId, rank: clause.rank } as Written, 3) as ClauseContent;
      const baseDigest = clause.digest as string;
      const returned = {
        clauses: [{ before: after, after, baseDigest, stale: false }],
        left: [],
        more: 0,
      };
      return perform(currentViewer, z.null(), null, context =>
        keepReturned(context, packageId, returned, "file.docx"),
      );
    },
  },
  openThread: {
    "for all parties": ({ packageId, donorOpen }) =>
      talking.openThread({
        packageId,
        audience: "parties",
        about: { on: "clause", clauseId: donorOpen.clauseId },
        ...said,
        asks: [],
      }),
    "within one's delegation": ({ packageId }) =>
      talking.openThread({
        packageId,
        audience: "delegation",
        about: { on: "package" },
        ...said,
        asks: [],
      }),
  },
  postMessage: {
    "everybody's thread": e => talking.postMessage({ ...inThread(e, e.talk), ...said, asks: [] }),
    "the donor's own thread": e => talking.postMessage({ ...inThread(e, e.donorTalk), ...said, asks: [] }),
  },
  answerQuestion: {
    "put to the donor": ({ packageId, question: { messageId } }) =>
      talking.answerQuestion({ packageId, messageId, ...said }),
  },
  resolveThread: {
    "everybody's thread": e => talking.resolveThread(inThread(e, e.talk)),
    "the donor's own thread": e => talking.resolveThread(inThread(e, e.donorTalk)),
  },
  reopenThread: { "everybody's thread": e => talking.reopenThread(inThread(e, e.settledTalk)) },
  seeThreads: {
    "everybody's thread": ({ packageId, talk }) =>
      talking.seeThreads({ packageId, threadIds: [talk.threadId] }),
  },
  startPackage: {
    "with another side": (e, who) =>
      packages.startPackage({
        title: { en: "Another" },
        slug: `another-${randomUUID()}`,
        counterparts: [who?.viewer.organisationKind === "host" ? e.donorId : e.hostId],
        languages: ["en"],
        termStart: "2027-01-01",
        termEnd: "2031-12-31",
      }),
  },
  giveSeat: {
    "to a colleague of the donor's": ({ packageId, newcomer: { personId } }) =>
      packages.giveSeat({ packageId, personId, role: "verifier" }),
  },
  endSeat: {
    "the donor's drafter": e => packages.endSeat({ packageId: e.packageId, seatId: e.donorDrafterSeat }),
  },
  move: {
    ...signingMotions,
    "to appoint an overseer": ({ packageId, actors }) => {
      const { organisationId } = actors.civilSociety.viewer;
      return packages.move({ packageId, subject: { kind: "appoint", organisationId, role: "overseer" } });
    },
    "to give the package another title": ({ packageId }) =>
      packages.move({
        packageId,
        subject: { kind: "retitle", title: { en: "Another title", fr: "Un autre titre" } },
      }),
    "to seat a further donor": ({ packageId, actors }) => {
      const { organisationId } = actors.outsider.viewer;
      return packages.move({ packageId, subject: { kind: "seat", organisationId } });
    },
    "to record a rating all share": ({ packageId, assessed: institutionId }) =>
      packages.move({ packageId, subject: { kind: "rate", institutionId, ...judged } }),
  },
  addInstitution: {
    "of its own name": ({ packageId }) =>
      readiness.addInstitution({ packageId, name: { en: `Institution ${randomUUID()}` } }),
  },
  renameInstitution: {
    "that nobody has judged": ({ packageId, listed: institutionId }) =>
      readiness.renameInstitution({ packageId, institutionId, name: { en: "Another name" } }),
  },
  removeInstitution: {
    "that nobody has judged": ({ packageId, listed: institutionId }) =>
      readiness.removeInstitution({ packageId, institutionId }),
    "that both sides have judged": ({ packageId, assessed: institutionId }) =>
      readiness.removeInstitution({ packageId, institutionId }),
  },
  rateReadiness: {
    "of an institution on the list": ({ packageId, listed: institutionId }) =>
      readiness.rateReadiness({ packageId, institutionId, ...judged }),
  },
  vote: {
    "yes to the donor's motion": ({ packageId, motionId }) =>
      packages.vote({ packageId, motionId, yes: true }),
    "no to the donor's motion": ({ packageId, motionId }) =>
      packages.vote({ packageId, motionId, yes: false }),
  },
  withdrawMotion: {
    "the donor's motion": ({ packageId, motionId }) => packages.withdrawMotion({ packageId, motionId }),
  },
  leaveTable: {
    "as one's own decision": ({ packageId }) =>
      packages.leaveTable({ packageId, reason: "Priorities changed" }),
  },
  tableBridge: {
    "on the contested clause": ({ packageId, conflicted, bridge }) =>
      mediation.tableBridge({
        packageId,
        content: reworded(conflicted, 3),
        rationale: "",
        baseDigest: bridge.baseDigest,
        changes: [exact(conflicted)],
      }),
  },
  withdrawBridge: {
    "the mediator's": ({ packageId, bridge }) => mediation.withdrawBridge({ packageId, bridgeId: bridge.id }),
  },
  reactToBridge: {
    "the mediator's": ({ packageId, bridge: { id: bridgeId, digest } }) =>
      mediation.reactToBridge({ packageId, bridgeId, digest, stance: "acceptable", note: "" }),
  },
  takeUpBridge: {
    "the mediator's": ({ packageId, bridge: { id: bridgeId, digest } }) =>
      mediation.takeUpBridge({ packageId, bridgeId, digest, title: "Half way", rationale: "" }),
  },
  dismissMediator: {
    "with a reason": ({ packageId, mediatorGuest: guestId }) =>
      mediation.dismissMediator({ packageId, guestId, reason: "No trust" }),
  },
  conveneMeeting: {
    "of the parties": ({ packageId }) => mediation.conveneMeeting({ packageId, ...session }),
  },
  changeMeeting: {
    "the mediator's": ({ packageId, planned: meetingId }) =>
      mediation.changeMeeting({ packageId, meetingId, ...session, title: "Other" }),
  },
  cancelMeeting: {
    "the mediator's": ({ packageId, planned: meetingId }) =>
      mediation.cancelMeeting({ packageId, meetingId }),
  },
  recordMinutes: {
    "of the mediator's": ({ packageId, minuted: { meetingId, digest: rewrites } }) =>
      mediation.recordMinutes({ packageId, meetingId, rewrites, minutes: "Again", people: [], others: [] }),
  },
  approveMinutes: {
    "of the mediator's": ({ packageId, minuted }) => mediation.approveMinutes({ packageId, ...minuted }),
  },
  objectToMinutes: {
    "of the mediator's": ({ packageId, minuted }) =>
      mediation.objectToMinutes({ packageId, ...minuted, objection: "Not so" }),
  },
  lookAtPackage: {
    "as a whole": ({ packageId }) =>
      perform(currentViewer, lookInput, { packageId, clauseId: null }, lookAtPackage),
  },
  leavePackage: {
    "as a whole": ({ packageId }) => perform(currentViewer, leaveInput, { packageId }, leavePackage),
  },
  checkRecord: { "of the package": ({ packageId }) => record.checkRecord({ packageId }) },
  invitePerson: {
    "to the donor": e =>
      organisations.invitePerson({
        ...atDonor(e),
        email: `${randomUUID()}@concord.test`,
        name: "Legal drafter",
        administrator: false,
      }),
  },
  revokeInvitation: {
    "of the donor": e =>
      organisations.revokeInvitation({ ...atDonor(e), invitationId: e.invitation.invitationId }),
  },
  removePerson: { "a colleague of the donor's": e => organisations.removePerson(newcomer(e)) },
  giveAdministration: { "to a colleague of the donor's": e => organisations.giveAdministration(newcomer(e)) },
  endAdministration: {
    "of the donor's second administrator": e =>
      organisations.endAdministration({ ...atDonor(e), personId: e.secondAdministrator.personId }),
  },
  makeCalendar: { "of the package": ({ packageId }) => calendars.makeCalendar({ packageId }) },
  revokeCalendar: {
    "the donor's lead's": ({ donorFeed: feedId }) => calendars.revokeCalendar({ feedId }),
  },
  visitInbox: { "one's own": () => inbox.visitInbox({ readAt: new Date().toISOString() }) },
  chooseLetters: { "one's own": () => letters.chooseLetters({ choice: "daily" }) },
  chooseLanguage: { "one's own": () => organisations.chooseLanguage({ language: "fr" }) },
  changePassword: {
    "one's own": () => organisations.changePassword({ current: password, password: "four quite new words" }),
  },
  endOtherSessions: { "one's own": () => organisations.endOtherSessions({}) },
  endSession: {
    "one's own": (e, who) =>
      organisations.endSession({ sessionId: who?.sessionId ?? e.actors.hostLead.sessionId }),
    "the donor's lead's": e => organisations.endSession({ sessionId: e.actors.donorLead.sessionId }),
  },
  startSession: {
    "with the right password": (_, who) =>
      posted(signIn, { email: who?.email ?? "nobody@concord.test", password, to: "", locale: "en" }),
  },
  acceptInvitation: {
    "holding its link": e =>
      posted(organisations.acceptInvitation, {
        token: e.invitation.token,
        password: "four quite new words",
        language: "en",
      }),
  },
  ...factorActs,
  ...homeActs,
  ...signingActs,
};
