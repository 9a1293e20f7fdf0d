import { describe, expect, test } from "vitest";
import { type ChangeStage, changeStages, fits, type Verb, verbs } from "@/lib/amendments/machine";
import { may, mayWord } from "@/lib/amendments/policy";
import { type ClauseKind, clauseKinds } from "@/lib/clauses/catalogue";
import type { Verdict } from "@/lib/kernel/errors";
import { may as mayInPackage, mayStart, type PackageVerb, packageVerbs } from "@/lib/packages/policy";
import {
  type Relation,
  readable,
  type SeatRole,
  type Stage,
  seatRoles,
  stages,
} from "@/lib/packages/standing";
import { isInTheRoom } from "@/lib/presence/policy";

/*
 * What should be allowed, written by hand from the domain: for every seat, guest and stranger to the seats, every verb
 * and every state. A verb, a seat or a stage without a row does not compile. organisations-policy.test.ts has the desks.
 */

const word = (verdict: Verdict) => (verdict.ok ? "yes" : `${verdict.code} ${verdict.reason}`);

const ours = { id: "ours", side: "donor", organisationId: "home" } as const;
const relation = (over: Partial<Relation>): Relation => ({
  packageId: "p",
  stage: "negotiating",
  roles: [],
  ...over,
});
const seated = (...roles: SeatRole[]) => relation({ delegation: ours, roles });
/** The administrator of a delegation's organisation, who has no seat in it. */
const unseated = seated();
const guests = [relation({ guest: "mediator" }), relation({ guest: "overseer" })];

const voiceless = "forbidden guests_have_no_voice";
const notTheirs = "not-found not_found";
const notTheDesk = "forbidden only_drafting_seats";
const notTheLead = "forbidden only_lead";
const notOurs = "forbidden only_proposer";
const own = "forbidden own_change";

type Answers = { lead: string; drafter: string; rest: string };
const drafting: Answers = { lead: "yes", drafter: "yes", rest: notTheDesk };
const leading: Answers = { lead: "yes", drafter: notTheLead, rest: notTheLead };
const all = (answer: string): Answers => ({ lead: answer, drafter: answer, rest: answer });
const refusedLead = (reason: string): Answers => ({ ...leading, lead: reason });

/** By whose change it is done to. Before anything is proposed, `draft` is one's own matter. */
const amendmentRights: Record<Verb, { ours: Answers; theirs: Answers }> = {
  draft: { ours: drafting, theirs: drafting },
  edit: { ours: drafting, theirs: all(notTheirs) },
  discard: { ours: drafting, theirs: all(notTheirs) },
  table: { ours: leading, theirs: all(notTheirs) },
  consent: { ours: leading, theirs: leading },
  counter: { ours: refusedLead(own), theirs: leading },
  reject: { ours: refusedLead(own), theirs: leading },
  withdraw: { ours: leading, theirs: refusedLead(notOurs) },
  split: { ours: leading, theirs: refusedLead(notOurs) },
  resolve: { ours: leading, theirs: refusedLead(notOurs) },
};

const onlyDonors = "forbidden only_donor_tables";
const onlyHost = "forbidden only_host_tables";
const onlyOwner = "forbidden only_owner_tables";

/** By whose clause it is, where it is not everybody's to word: ours, of another of our side, of the other side, or new. */
type Wording = Record<"ours" | "partners" | "theirs" | "new", string>;
const everybodys: Wording = { ours: "yes", partners: "yes", theirs: "yes", new: "yes" };
const wordingRights: Record<ClauseKind, { donor: Wording; host: Wording }> = {
  ...(Object.fromEntries(clauseKinds.map(kind => [kind, { donor: everybodys, host: everybodys }])) as Record<
    ClauseKind,
    { donor: Wording; host: Wording }
  >),
  interest: {
    donor: { ours: "yes", partners: onlyOwner, theirs: onlyOwner, new: "yes" },
    host: { ours: onlyDonors, partners: onlyDonors, theirs: onlyDonors, new: onlyDonors },
  },
  priority: {
    donor: { ours: onlyHost, partners: onlyHost, theirs: onlyHost, new: onlyHost },
    host: { ours: "yes", partners: onlyOwner, theirs: onlyOwner, new: "yes" },
  },
};

describe.each(clauseKinds)("to word, move or remove a clause of kind %s (N5, F3)", kind => {
  test.each(["donor", "host"] as const)("as a delegation of the %s", side => {
    const given = relation({ delegation: { ...ours, side }, roles: ["lead"] });
    const owners = { ours: "ours", partners: "partner", theirs: "them", new: undefined };
    for (const whose of ["ours", "partners", "theirs", "new"] as const)
      expect(word(mayWord(given, kind, owners[whose])), whose).toBe(wordingRights[kind][side][whose]);
  });
});

const seatAnswers = ({ lead, drafter, rest }: Answers): Record<SeatRole, string> => ({
  lead,
  drafter,
  clearer: rest,
  signatory: rest,
  verifier: rest,
  observer: rest,
});

describe.each(verbs)("to %s a change", verb => {
  test.each(["ours", "theirs"] as const)("of %s", proposer => {
    const answers = amendmentRights[verb][proposer];
    const expected = seatAnswers(answers);
    for (const role of seatRoles) expect(word(may(seated(role), verb, proposer)), role).toBe(expected[role]);
    expect(word(may(unseated, verb, proposer))).toBe(answers.rest);
    expect(word(may(seated("observer", "lead"), verb, proposer))).toBe(answers.lead);
    for (const guest of guests) expect(word(may(guest, verb, proposer)), guest.guest).toBe(voiceless);
  });
});

test("beginning anything is asked of the seat alone", () => {
  for (const verb of verbs)
    for (const role of seatRoles) {
      const { draft } = amendmentRights;
      const expected = ["draft", "edit", "discard"].includes(verb) ? draft.ours : leading;
      expect(word(may(seated(role), verb)), `${verb} ${role}`).toBe(seatAnswers(expected)[role]);
    }
});

const textIn: Record<Stage, string> = {
  drafting: "yes",
  negotiating: "yes",
  initialled: "not-now text_frozen",
  in_force: "yes",
  completed: "not-now package_closed",
  expired: "not-now package_closed",
  terminated: "not-now package_closed",
};

const stageFor: Record<Exclude<Verb, "draft">, { stage: ChangeStage; otherwise: string }> = {
  edit: { stage: "draft", otherwise: "not-now not_draft" },
  discard: { stage: "draft", otherwise: "not-now not_draft" },
  table: { stage: "draft", otherwise: "not-now not_draft" },
  consent: { stage: "open", otherwise: "not-now not_open" },
  counter: { stage: "open", otherwise: "not-now not_open" },
  reject: { stage: "open", otherwise: "not-now not_open" },
  withdraw: { stage: "open", otherwise: "not-now not_open" },
  split: { stage: "open", otherwise: "not-now not_open" },
  resolve: { stage: "open", otherwise: "not-now not_open" },
};

describe.each(stages)("while a package is %s", stage => {
  test.each(verbs)("%s fits the state of the change, if the text may be worked on", verb => {
    expect(word(fits(verb, stage))).toBe(textIn[stage]);
    for (const changeStage of changeStages) {
      const due = verb === "draft" || changeStage === stageFor[verb].stage ? "yes" : stageFor[verb].otherwise;
      const expected = textIn[stage] === "yes" ? due : textIn[stage];
      expect(word(fits(verb, stage, changeStage)), changeStage).toBe(expected);
    }
  });
});

type Of = "ours" | "theirs";
const notAParty = "forbidden only_delegations";

/** By the lead, by any other seat, and by the administrator of the organisation, who has none. */
const packageRights: Record<
  Exclude<PackageVerb, "start">,
  Record<Of, { lead: string; seat: string; administrator: string }>
> = {
  give_seat: {
    ours: { lead: "yes", seat: notTheLead, administrator: "yes" },
    theirs: { lead: notAParty, seat: notAParty, administrator: notAParty },
  },
  end_seat: {
    ours: { lead: "yes", seat: notTheLead, administrator: "yes" },
    theirs: { lead: notAParty, seat: notAParty, administrator: notAParty },
  },
  move: {
    ours: { lead: "yes", seat: notTheLead, administrator: notTheLead },
    theirs: { lead: "yes", seat: notTheLead, administrator: notTheLead },
  },
  vote: {
    ours: { lead: "yes", seat: notTheLead, administrator: notTheLead },
    theirs: { lead: "yes", seat: notTheLead, administrator: notTheLead },
  },
  withdraw_motion: {
    ours: { lead: "yes", seat: notTheLead, administrator: notTheLead },
    theirs: { lead: notOurs, seat: notOurs, administrator: notOurs },
  },
  // One's own delegation; there is no taking another from the table.
  leave: {
    ours: { lead: "yes", seat: notTheLead, administrator: notTheLead },
    theirs: { lead: "yes", seat: notTheLead, administrator: notTheLead },
  },
};

describe.each(packageVerbs.filter(verb => verb !== "start"))("to %s", verb => {
  test.each(["ours", "theirs"] as const)("of %s", of => {
    const { lead, seat, administrator } = packageRights[verb][of];
    for (const role of seatRoles)
      expect(word(mayInPackage(seated(role), verb, { delegationId: of })), role).toBe(
        role === "lead" ? lead : seat,
      );
    const desk = { delegationId: of, administers: true };
    expect(word(mayInPackage(unseated, verb, desk))).toBe(administrator);
    for (const guest of guests) expect(word(mayInPackage(guest, verb, desk)), guest.guest).toBe(voiceless);
  });
});

test("a host does not leave its own package, and nobody leaves one that has ended", () => {
  const hosts = relation({ delegation: { ...ours, side: "host" }, roles: ["lead"] });
  expect(word(mayInPackage(hosts, "leave"))).toBe("forbidden host_stays");
  for (const stage of stages) {
    const ended = textIn[stage] === "not-now package_closed";
    const verdict = mayInPackage({ ...seated("lead"), stage }, "leave");
    expect(word(verdict), stage).toBe(ended ? "not-now package_closed" : "yes");
  }
});

test("a package begins with one of its two sides", () => {
  expect(word(mayStart("donor"))).toBe("yes");
  expect(word(mayStart("host"))).toBe("yes");
  for (const kind of ["mediator", "oversight", "civil_society"] as const)
    expect(word(mayStart(kind)), kind).toBe("forbidden only_delegations");
});

test("an overseer reads neither what is the parties' nor what is proposed, and is not seen reading", () => {
  const party = { visibilities: ["public", "parties", "oversight"], proposals: true };
  const overseer = { visibilities: ["public", "oversight"], proposals: false };
  const [mediator, watcher] = guests as [Relation, Relation];
  for (const relation of [...seatRoles.map(role => seated(role)), unseated, mediator]) {
    expect(readable(relation)).toEqual(party);
    expect(isInTheRoom(relation)).toBe(true);
  }
  expect(readable(watcher)).toEqual(overseer);
  expect(isInTheRoom(watcher)).toBe(false);
});
