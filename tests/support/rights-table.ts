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
 * `any`: the stage changes nothing; `desk`: nothing of a package is touched, one stage stands for all.
 */
export type Right = Row & { stages: "text" | "any" | "desk" };

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
  keepImport: { "one clause": { ...drafters, stages: "text" } },

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
  move: { "to appoint an overseer": { ...leadsAlone, stages: "any" } },
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
  lookAtPackage: { "as a whole": { ...atTheTable, stages: "any" } },
  leavePackage: { "as a whole": { ...themselves, stages: "any" } },
  checkRecord: { "of the package": { ...atTheTable, stages: "any" } },

  invitePerson: { "to the donor": { ...donorsDesk, stages: "desk" } },
  revokeInvitation: { "of the donor": { ...donorsDesk, stages: "desk" } },
  removePerson: { "a colleague of the donor's": { ...donorsDesk, stages: "desk" } },
  giveAdministration: { "to a colleague of the donor's": { ...donorsDesk, stages: "desk" } },
  endAdministration: { "of the donor's second administrator": { ...donorsDesk, stages: "desk" } },
  chooseLanguage: { "one's own": { ...themselves, stages: "desk" } },
  changePassword: { "one's own": { ...themselves, stages: "desk" } },
  endOtherSessions: { "one's own": { ...themselves, stages: "desk" } },
  endSession: {
    "one's own": { ...themselves, stages: "desk" },
    "the donor's lead's": {
      ok: ["donorLead"],
      "not-found": everyone.filter(actor => actor !== "donorLead"),
      unauthenticated: gone,
      stages: "desk",
    },
  },
  startSession: { "with the right password": { ...themselves, stages: "desk" } },
  acceptInvitation: { "holding its link": { ok: [...everyone, ...gone], stages: "desk" } },
};

/** Done from the shell of the installation alone: no file that answers a browser may know it. */
export const ofTheShell: readonly string[] = ["foundOrganisation"];
