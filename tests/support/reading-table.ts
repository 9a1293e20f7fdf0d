import {
  type Actor,
  atTheTable,
  closed,
  gone,
  guests,
  hostDesk,
  otherLeads,
  parties,
  type Row,
  strangers,
  themselves,
} from "./actors";

const administrators = ["donorAdministrator", ...otherLeads, ...guests, ...strangers] as const;
const members = ["donorLead", "donorDrafter", "donorObserver", ...hostDesk] as const;

/** What overseers have no part in. */
const atTheTalks: Row = {
  ok: [...parties, "mediator"],
  "not-found": ["overseer", ...strangers],
  unauthenticated: gone,
};

/** A delegation's own affairs, for the people who sit in it. */
const ofTheSeated: Row = {
  ok: ["donorLead", "donorDrafter", "donorObserver", ...otherLeads, ...hostDesk],
  "not-found": ["donorAdministrator", ...guests, ...strangers],
  unauthenticated: gone,
};

/** Who is answered at all, in every stage. What the answer may say is `knowledge`. */
export const queries: Record<string, Row> = {
  packageAt: atTheTable,
  signingsOf: atTheTable,
  clearanceOf: ofTheSeated,
  draftText: ofTheSeated,
  counselOf: ofTheSeated,
  talksOf: atTheTable,
  documentPage: atTheTable,
  answerableOf: atTheTable,
  directoryOf: atTheTable,
  railOf: atTheTable,
  talkOf: atTheTable,
  planOf: atTheTable,
  assessmentOf: atTheTable,
  /** Of a part of the text the review would say what is not so. */
  reviewOf: atTheTalks,
  coachOf: atTheTalks,
  servingClauses: atTheTable,
  meetingsOf: atTheTalks,
  partiesOf: atTheTable,
  seatable: atTheTable,
  presentIn: atTheTable,
  lastRank: atTheTable,
  phasesOf: atTheTable,
  knownClauses: atTheTable,
  memorandumSource: atTheTable,
  handsBetween: atTheTable,
  amendedText: atTheTable,
  comparableAmendments: atTheTable,
  memorandumDownload: atTheTable,
  tablesDownload: atTheTable,
  comparisonDownload: atTheTable,
  /** What comes back becomes a delegation's draft. */
  returnedFor: { ok: parties, forbidden: guests, ...closed },
  audibleAt: atTheTable,
  recordOf: atTheTable,
  readableBundle: atTheTable,
  waitingFor: themselves,
  movedLately: themselves,
  audibleEverywhere: themselves,
  packagesOf: themselves,
  deskOf: themselves,
  deskRecord: { ok: administrators, forbidden: members, unauthenticated: gone },
  sessionsOf: themselves,
  emailOf: themselves,
  letterChoiceOf: themselves,
  readableLetters: themselves,
  feedsOf: themselves,
  calendarOf: atTheTable,
  outboxOf: { ok: administrators, forbidden: members, unauthenticated: gone },
  ownFactors: themselves,
  deskFactors: { ok: administrators, forbidden: members, unauthenticated: gone },
};

/** Queries that ask for nobody in particular, and why they need not. */
export const withoutViewer: Record<string, string> = {
  organisationsOf: "names and kinds of organisations, which every package and the public page show",
  feedBehind: "whoever holds a calendar's private address reads with the rights of the person who made it",
  invitationBehind: "whoever holds the link of an invitation is the person invited",
  recordedUpTo: "a length, asked for by those who already stand to the package",
  secondStepOf: "asked about the session that asks, which waits for its second step",
  sessionStands: "asked by the server about the session that asks",
  publishedPackage: "reads through the role that sees what is public and nothing else",
  recordPlace: "reads through the role that sees what is public and nothing else",
};

/** Words planted in the texts, by where they stand. */
export const words = [
  "public",
  "oversight",
  "parties",
  "proposal",
  "reason",
  "mediation",
  "donor-draft",
  "host-draft",
  "thread",
  "donor-thread",
  "host-thread",
  "donor-dismissal",
  "readiness",
  "all-ratings",
  "both-ratings",
  "donor-rating",
  "donor-counsel",
  "shown-counsel",
  "desk",
] as const;
export type Word = (typeof words)[number];

const ofOverseers: Word[] = ["public", "oversight", "readiness"];
const ofParties: Word[] = [
  ...ofOverseers,
  "parties",
  "proposal",
  "reason",
  "mediation",
  "thread",
  "all-ratings",
];
const ofDonors: Word[] = [
  ...ofParties,
  "donor-draft",
  "donor-thread",
  "donor-dismissal",
  "both-ratings",
  "donor-rating",
];
const ofHosts: Word[] = [...ofParties, "host-draft", "host-thread", "both-ratings", "shown-counsel"];
/** Counsel is for those who sit: not for whoever runs the desk at home, not for a mediator. */
const ofSeatedDonors: Word[] = [...ofDonors, "donor-counsel", "shown-counsel"];

/** All that a person can come to read, by whichever query, and must be able to (V6). */
export const knowledge: Record<Actor, readonly Word[]> = {
  donorLead: ofSeatedDonors,
  donorDrafter: ofSeatedDonors,
  donorObserver: ofSeatedDonors,
  donorAdministrator: [...ofDonors, "desk"],
  partnerLead: [...ofParties, "shown-counsel"],
  hostLead: ofHosts,
  hostDrafter: ofHosts,
  sisterDrafter: ofHosts,
  mediator: ofParties,
  overseer: ofOverseers,
  civilSociety: [],
  outsider: [],
  removed: [],
  nobody: [],
};
