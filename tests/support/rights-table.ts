import {
  atTheTable,
  closed,
  donorDesk,
  donors,
  everyone,
  gone,
  guests,
  hostDesk,
  otherLeads,
  others,
  parties,
  type Row,
  strangers,
  themselves,
} from "./actors";

/**
 * `text`: initialling freezes the text and an ending closes it, so in those stages every yes becomes a "not now";
 * `unsigned`: so does coming into force; `talk`: only an ending does; `any`: the stage changes nothing; `desk`: nothing of a
 * package is touched, one stage stands for all.
 */
export type Right = Row & { stages: "text" | "unsigned" | "talk" | "any" | "desk" };

const leadsAlone = {
  ok: ["donorLead", ...otherLeads],
  forbidden: [...donorDesk, ...hostDesk, ...guests],
  ...closed,
} as const;
const donorLeadAlone = {
  ok: ["donorLead"],
  forbidden: [...donorDesk, ...others, ...guests],
  ...closed,
} as const;
/** Answers that only the other side gives: the donor's lead is refused. */
const answered = { ok: otherLeads, forbidden: [...donors, ...hostDesk, ...guests], ...closed } as const;
const drafters = {
  ok: ["donorLead", "donorDrafter", ...others],
  forbidden: ["donorObserver", "donorAdministrator", ...guests],
  ...closed,
} as const;
/** A private draft exists for its own delegation alone. */
const ownDraft = {
  ok: ["donorLead", "donorDrafter"],
  forbidden: ["donorObserver", "donorAdministrator", ...guests],
  "not-found": [...others, ...strangers],
  unauthenticated: gone,
} as const;
const hiddenChange = { "not-found": [...others, ...strangers], unauthenticated: gone } as const;
const donorsDesk = {
  ok: ["donorAdministrator"],
  forbidden: ["donorLead", "donorDrafter", "donorObserver"],
  "not-found": [...others, ...guests, ...strangers],
  unauthenticated: gone,
} as const;
/** Talking binds nobody: every seat may, and the mediator. */
const speakers = ["donorLead", "donorDrafter", "donorObserver", ...others, "mediator"] as const;
const everybodysThread = {
  ok: speakers,
  forbidden: ["donorAdministrator"],
  "not-found": ["overseer", ...strangers],
  unauthenticated: gone,
  stages: "talk",
} as const;
/** The mediator words and convenes, and nobody else in its name. */
const mediatorAlone = { ok: ["mediator"], forbidden: [...parties, "overseer"], ...closed } as const;
/** What a delegation says to itself exists for nobody else. */
const donorsThread = {
  ok: ["donorLead", "donorDrafter", "donorObserver"],
  forbidden: ["donorAdministrator"],
  "not-found": [...others, ...guests, ...strangers],
  unauthenticated: gone,
  stages: "talk",
} as const;
const donorLeadsOwn = {
  ok: ["donorLead"],
  "not-found": everyone.filter(actor => actor !== "donorLead"),
  unauthenticated: gone,
} as const;
/** A draft that is before the donor's drafter, to be cleared. */
const donorDraftersTurn = {
  ok: ["donorDrafter"],
  forbidden: ["donorLead", "donorObserver", "donorAdministrator", ...guests],
  "not-found": [...others, ...strangers],
  unauthenticated: gone,
  stages: "any",
} as const;
/** Counsel is there for people who sit in the delegation, and for nobody else. */
const donorsCounsel = {
  ok: ["donorLead", "donorDrafter", "donorObserver"],
  "not-found": ["donorAdministrator", ...others, ...guests, ...strangers],
  unauthenticated: gone,
  stages: "any",
} as const;
/** By command, then by what it is done to. */
export const commands: Record<string, Record<string, Right>> = {
  draftAmendment: { "a risk": { ...drafters, stages: "text" } },
  editDraft: { "the donor's draft": { ...ownDraft, stages: "text" } },
  discardDraft: { "the donor's draft": { ...ownDraft, stages: "text" } },
  tableAmendment: {
    "the donor's draft": {
      ok: ["donorLead"],
      forbidden: [...donorDesk, ...guests],
      ...hiddenChange,
      stages: "text",
    },
  },
  consentToChanges: {
    "the donor's change": {
      ...answered,
      "not-now": ["donorLead"],
      forbidden: [...donorDesk, ...hostDesk, ...guests],
      stages: "text",
    },
    "a change in the donor's draft": {
      "not-now": ["donorLead"],
      forbidden: [...donorDesk, ...guests],
      ...hiddenChange,
      stages: "text",
    },
  },
  counterChange: { "the donor's change": { ...answered, stages: "text" } },
  rejectChange: {
    "the donor's change": { ...answered, stages: "text" },
    "a change in the donor's draft": { forbidden: [...donors, ...guests], ...hiddenChange, stages: "text" },
  },
  withdrawChanges: {
    "the donor's change": { ...donorLeadAlone, stages: "text" },
    "a change in the donor's draft": {
      "not-now": ["donorLead"],
      forbidden: [...donorDesk, ...guests],
      ...hiddenChange,
      stages: "text",
    },
  },
  splitAmendment: {
    "the donor's package deal": { ...donorLeadAlone, stages: "text" },
    "the donor's draft": {
      "not-now": ["donorLead"],
      forbidden: [...donorDesk, ...guests],
      ...hiddenChange,
      stages: "text",
    },
  },
  resolveChange: { "the donor's conflict": { ...donorLeadAlone, stages: "text" } },
  keepSpreadsheet: { "one clause": { ...drafters, stages: "text" } },
  keepImport: { "one clause": { ...drafters, stages: "text" } },
  keepReturned: { "a rewording": { ...drafters, stages: "text" } },
  draftFromTemplate: { "one clause": { ...drafters, stages: "text" } },
  dismissRemark: { "a remark on the whole": { ...drafters, stages: "any" } },

  openThread: {
    "for all parties": {
      ok: speakers,
      forbidden: ["donorAdministrator", "overseer"],
      ...closed,
      stages: "talk",
    },
    "within one's delegation": {
      ok: ["donorLead", "donorDrafter", "donorObserver", ...others],
      forbidden: ["donorAdministrator", ...guests],
      ...closed,
      stages: "talk",
    },
  },
  postMessage: { "everybody's thread": everybodysThread, "the donor's own thread": donorsThread },
  answerQuestion: {
    "put to the donor": {
      ok: ["donorLead", "donorDrafter"],
      forbidden: ["donorObserver", "donorAdministrator", ...others, "mediator"],
      "not-found": ["overseer", ...strangers],
      unauthenticated: gone,
      stages: "talk",
    },
  },
  resolveThread: { "everybody's thread": everybodysThread, "the donor's own thread": donorsThread },
  reopenThread: { "everybody's thread": everybodysThread },
  seeThreads: {
    "everybody's thread": {
      ok: [...parties, "mediator"],
      "not-found": ["overseer", ...strangers],
      unauthenticated: gone,
      stages: "any",
    },
  },

  startPackage: {
    "with another side": {
      ok: [...parties, "outsider"],
      forbidden: [...guests, "civilSociety"],
      unauthenticated: gone,
      stages: "desk",
    },
  },
  giveSeat: {
    "to a colleague of the donor's": {
      ok: ["donorLead", "donorAdministrator"],
      forbidden: ["donorDrafter", "donorObserver", ...hostDesk, ...guests],
      "not-found": [...otherLeads, ...strangers],
      unauthenticated: gone,
      stages: "any",
    },
  },
  endSeat: {
    "the donor's drafter": {
      ok: ["donorLead", "donorAdministrator"],
      forbidden: ["donorDrafter", "donorObserver", ...others, ...guests],
      ...closed,
      stages: "any",
    },
  },
  move: {
    "to appoint an overseer": { ...leadsAlone, stages: "any" },
    "to seat a further donor": {
      ok: leadsAlone.ok,
      forbidden: leadsAlone.forbidden,
      ...closed,
      stages: "text",
    },
    "to initial a text with open changes": {
      "not-now": leadsAlone.ok,
      forbidden: leadsAlone.forbidden,
      ...closed,
      stages: "any",
    },
    "to take an initialled text back": { ...leadsAlone, stages: "any" },
    "to give the package another title": { ...leadsAlone, stages: "unsigned" },
    "to record a rating all share": { ...leadsAlone, stages: "talk" },
  },
  addInstitution: { "of its own name": { ...drafters, stages: "talk" } },
  renameInstitution: { "that nobody has judged": { ...drafters, stages: "talk" } },
  removeInstitution: {
    "that nobody has judged": { ...drafters, stages: "talk" },
    "that both sides have judged": {
      "not-now": drafters.ok,
      forbidden: drafters.forbidden,
      ...closed,
      stages: "talk",
    },
  },
  rateReadiness: { "of an institution on the list": { ...drafters, stages: "talk" } },
  vote: {
    "yes to the donor's motion": {
      ok: otherLeads,
      "not-now": ["donorLead"],
      forbidden: [...donorDesk, ...hostDesk, ...guests],
      ...closed,
      stages: "any",
    },
    "no to the donor's motion": {
      ok: otherLeads,
      "not-now": ["donorLead"],
      forbidden: [...donorDesk, ...hostDesk, ...guests],
      ...closed,
      stages: "any",
    },
  },
  withdrawMotion: { "the donor's motion": { ...donorLeadAlone, stages: "any" } },
  leaveTable: {
    "as one's own decision": {
      ok: ["donorLead", "partnerLead"],
      forbidden: [...donorDesk, "hostLead", ...hostDesk, ...guests],
      ...closed,
      stages: "talk",
    },
  },
  tableBridge: { "on the contested clause": { ...mediatorAlone, stages: "text" } },
  withdrawBridge: { "the mediator's": { ...mediatorAlone, stages: "text" } },
  reactToBridge: { "the mediator's": { ...drafters, stages: "text" } },
  takeUpBridge: { "the mediator's": { ...drafters, stages: "text" } },
  dismissMediator: { "with a reason": { ...leadsAlone, stages: "any" } },
  conveneMeeting: {
    "of the parties": {
      ok: ["donorLead", ...otherLeads, "mediator"],
      forbidden: [...donorDesk, ...hostDesk, "overseer"],
      ...closed,
      stages: "any",
    },
  },
  changeMeeting: { "the mediator's": { ...mediatorAlone, stages: "any" } },
  cancelMeeting: { "the mediator's": { ...mediatorAlone, stages: "any" } },
  recordMinutes: { "of the mediator's": { ...mediatorAlone, stages: "any" } },
  approveMinutes: { "of the mediator's": { ...leadsAlone, stages: "any" } },
  objectToMinutes: { "of the mediator's": { ...leadsAlone, stages: "any" } },
  lookAtPackage: { "as a whole": { ...atTheTable, stages: "any" } },
  leavePackage: { "as a whole": { ...themselves, stages: "any" } },
  checkRecord: { "of the package": { ...atTheTable, stages: "any" } },

  setClearanceRule: {
    "with the donor's clearer": {
      ok: ["donorLead"],
      // Their own delegations have no such clearer.
      invalid: otherLeads,
      forbidden: [...donorDesk, ...hostDesk, ...guests],
      ...closed,
      stages: "any",
    },
  },
  endClearanceRule: {
    "the donor's": {
      ok: ["donorLead"],
      "not-now": otherLeads,
      forbidden: [...donorDesk, ...hostDesk, ...guests],
      ...closed,
      stages: "any",
    },
  },
  sendToClearance: { "the donor's draft": { ...ownDraft, stages: "any" } },
  recallDraft: { "of the donor": { ...ownDraft, stages: "any" } },
  clearDraft: { "by the donor's drafter": donorDraftersTurn },
  returnDraft: { "by the donor's drafter": donorDraftersTurn },
  nameStandIn: {
    "for the donor's clearer": {
      ok: ["donorLead"],
      invalid: otherLeads,
      forbidden: [...donorDesk, ...hostDesk, ...guests],
      ...closed,
      stages: "any",
    },
  },
  endStandIn: {
    "for the donor's clearer": {
      ok: ["donorLead"],
      forbidden: [...donorDesk, ...guests],
      "not-found": [...others, ...strangers],
      unauthenticated: gone,
      stages: "any",
    },
  },
  writeEntry: {
    "a note": {
      ok: ["donorLead", "donorDrafter", "donorObserver", ...others],
      "not-found": ["donorAdministrator", ...guests, ...strangers],
      unauthenticated: gone,
      stages: "any",
    },
  },
  editEntry: { "the donor's": donorsCounsel },
  removeEntry: { "the donor's": donorsCounsel },
  shareEntry: {
    "the donor's": {
      ok: ["donorLead"],
      forbidden: ["donorDrafter", "donorObserver", ...hostDesk],
      "not-found": ["donorAdministrator", ...otherLeads, ...guests, ...strangers],
      unauthenticated: gone,
      stages: "any",
    },
  },
  beginSignature: { "by the donor's lead": { ...donorLeadAlone, stages: "any" } },
  // Once alone: codes are counted by the day.
  signText: { "by the donor's lead": { ...donorLeadAlone, stages: "desk" } },
  refuseToSign: { "by the donor's lead": { ...donorLeadAlone, stages: "any" } },

  invitePerson: { "to the donor": { ...donorsDesk, stages: "desk" } },
  revokeInvitation: { "of the donor": { ...donorsDesk, stages: "desk" } },
  removePerson: { "a colleague of the donor's": { ...donorsDesk, stages: "desk" } },
  giveAdministration: { "to a colleague of the donor's": { ...donorsDesk, stages: "desk" } },
  endAdministration: { "of the donor's second administrator": { ...donorsDesk, stages: "desk" } },
  makeCalendar: { "of the package": { ...atTheTable, stages: "any" } },
  revokeCalendar: {
    "the donor's lead's": {
      ok: ["donorLead"],
      "not-found": everyone.filter(actor => actor !== "donorLead"),
      unauthenticated: gone,
      stages: "desk",
    },
  },
  visitInbox: { "one's own": { ...themselves, stages: "desk" } },
  chooseLetters: { "one's own": { ...themselves, stages: "desk" } },
  chooseLanguage: { "one's own": { ...themselves, stages: "desk" } },
  changePassword: { "one's own": { ...themselves, stages: "desk" } },
  endOtherSessions: { "one's own": { ...themselves, stages: "desk" } },
  endSession: {
    "one's own": { ...themselves, stages: "desk" },
    "the donor's lead's": { ...donorLeadsOwn, stages: "desk" },
  },
  startSession: { "with the right password": { ...themselves, stages: "desk" } },
  acceptInvitation: { "holding its link": { ok: [...everyone, ...gone], stages: "desk" } },

  beginPasskey: { "one's own": { ...themselves, stages: "desk" } },
  registerPasskey: { "one's own": { ...themselves, stages: "desk" } },
  renamePasskey: {
    "one's own": { ...themselves, stages: "desk" },
    "the donor's lead's": { ...donorLeadsOwn, stages: "desk" },
  },
  revokePasskey: {
    "one's own": { ...themselves, stages: "desk" },
    "the donor's lead's": { ...donorLeadsOwn, stages: "desk" },
  },
  beginGenerator: { "one's own": { ...themselves, stages: "desk" } },
  confirmGenerator: { "one's own": { ...themselves, stages: "desk" } },
  revokeGenerator: { "one's own": { ...themselves, stages: "desk" } },
  requireSecondFactor: { "of the donor": { ...donorsDesk, stages: "desk" } },
  liftSecondFactor: { "of the donor": { ...donorsDesk, stages: "desk" } },
  beginConfirmation: { "one's own": { ...themselves, stages: "desk" } },
  confirmSession: { "with a code": { ...themselves, stages: "desk" } },
  abandonSession: { "one's own": { ok: [...everyone, ...gone], stages: "desk" } },
  requestRecovery: { "one's own": { ...themselves, stages: "desk" } },
  approveRecovery: { "of a colleague of the donor's": { ...donorsDesk, stages: "desk" } },
  cancelRecovery: {
    "of a colleague of the donor's": { ...donorsDesk, stages: "desk" },
    "one's own": { ...themselves, stages: "desk" },
  },
  completeRecovery: { "one's own": { ...themselves, stages: "desk" } },
};

/** Done from the shell of the installation alone: no file that answers a browser may know it. */
export const ofTheShell: readonly string[] = ["foundOrganisation"];
