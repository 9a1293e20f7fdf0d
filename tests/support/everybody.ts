import { randomUUID } from "node:crypto";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { rejectChange } from "@/lib/amendments/reject-change";
import type { ProposedChange } from "@/lib/amendments/schema";
import { makeCalendar } from "@/lib/calendars/make-calendar";
import type { Visibility } from "@/lib/clauses/catalogue";
import { dismissRemark } from "@/lib/coach/dismiss-remark";
import { coachOf } from "@/lib/coach/queries";
import { shareEntry } from "@/lib/counsel/share-entry";
import { writeEntry } from "@/lib/counsel/write-entry";
import type { OrganisationKind, Viewer } from "@/lib/kernel/viewer";
import { foundOrganisation } from "@/lib/organisations/found-organisation";
import { invitePerson } from "@/lib/organisations/invite-person";
import { keepSessionToken } from "@/lib/organisations/next-auth";
import { removePerson } from "@/lib/organisations/remove-person";
import { startSession } from "@/lib/organisations/start-session";
import { type SignedIn, viewerBehind, viewerFor } from "@/lib/organisations/viewer";
import { giveSeat } from "@/lib/packages/give-seat";
import { move } from "@/lib/packages/move";
import { relationTo } from "@/lib/packages/relation";
import type { SeatRole } from "@/lib/packages/standing";
import { startPackage } from "@/lib/packages/start-package";
import { vote } from "@/lib/packages/vote";
import { db } from "@/lib/platform/db";
import { addInstitution } from "@/lib/readiness/add-institution";
import { rateReadiness } from "@/lib/readiness/rate-readiness";
import { openThread } from "@/lib/talking/open-thread";
import { resolveThread } from "@/lib/talking/resolve-thread";
import type { Actor } from "./actors";
import { mediationOf } from "./mediated";
import { password, passwordHash } from "./password";
import type { Word } from "./reading-table";
import { type Cookies, comeWith, heldCookies } from "./request";
import { addition, riskBody, someone, table } from "./talks";

export type Someone = SignedIn & { email: string; cookies: Cookies };
export type Everybody = Awaited<ReturnType<typeof everybody>>;
type Rows = [Written, ...Written[]];
export type Written = { id: string; amendmentId: string; clauseId: string; digest: string; rank: string };

/** A word as it stands in the texts, which nothing else contains. */
export const planted = (word: Word): string => `canary-${word}`;

const now = new Date();
const at = (viewer: Viewer) => ({ viewer, now });
const words = { rationale: "", linked: false };

/** One table with every kind of person there can be, and one of every thing that can be done something to. */
export async function everybody() {
  const people = await seatEveryone();
  const { packageId, slug } = people;
  const things = await writeEverything(people);
  await db().person.updateMany({ where: { passwordHash: null }, data: { passwordHash: await passwordHash } });
  const actors = {} as Record<Exclude<Actor, "nobody">, Someone>;
  for (const [actor, viewer] of Object.entries(people.viewers))
    actors[actor as keyof typeof actors] = await signedIn(viewer);
  await removePerson(at(people.viewers.donorAdministrator), {
    organisationId: people.viewers.removed.organisationId,
    personId: people.viewers.removed.personId,
  });
  return { packageId, slug, actors, ...people.others, ...things };
}

/** With a session that they are in and another that they left open. */
async function signedIn(viewer: Viewer): Promise<Someone> {
  const { email } = await db().person.findUniqueOrThrow({ where: { id: viewer.personId } });
  const start = () => startSession({ email, password }, { address: randomUUID(), userAgent: "" }, new Date());
  await start();
  const { token } = await start();
  comeWith(new Map());
  await keepSessionToken(token);
  const session = await viewerBehind(token);
  if (!session) throw new Error("this session stands for nobody");
  return { ...session, viewer, email, cookies: heldCookies() };
}

async function seatEveryone() {
  const [donorAdministrator, partnerLead, hostLead, sister] = [
    await founded("donor"),
    await founded("donor"),
    await founded("host"),
    await founded("host"),
  ];
  const colleague = (home: Viewer) => someone(home.organisationKind, home.organisationId);
  const donorLead = await colleague(donorAdministrator);
  const slug = `talks-${randomUUID()}`;
  const { packageId } = await startPackage(at(donorLead), {
    title: { en: "Talks" },
    slug,
    counterparts: [hostLead.organisationId, partnerLead.organisationId],
    languages: ["en"],
    termStart: "2027-01-01",
    termEnd: "2031-12-31",
  });
  const seated = async (lead: Viewer, home: Viewer, role: SeatRole) => {
    const viewer = await colleague(home);
    const { seatId } = await giveSeat(at(lead), { packageId, personId: viewer.personId, role });
    return { viewer, seatId };
  };
  const drafter = await seated(donorLead, donorLead, "drafter");
  const [mediator, overseer, civilSociety, outsider] = [
    await founded("mediator"),
    await founded("oversight"),
    await founded("civil_society"),
    await founded("donor"),
  ];
  for (const [guest, role] of [
    [mediator, "mediator"],
    [overseer, "overseer"],
  ] as const) {
    const subject = { kind: "appoint", organisationId: guest.organisationId, role } as const;
    const { motionId } = await move(at(donorLead), { packageId, subject });
    for (const viewer of [partnerLead, hostLead]) await vote(at(viewer), { packageId, motionId, yes: true });
  }
  const viewers = {
    donorLead,
    donorDrafter: drafter.viewer,
    donorObserver: (await seated(donorLead, donorLead, "observer")).viewer,
    donorAdministrator,
    partnerLead,
    hostLead,
    hostDrafter: (await seated(hostLead, hostLead, "drafter")).viewer,
    sisterDrafter: (await seated(hostLead, sister, "drafter")).viewer,
    mediator,
    overseer,
    civilSociety,
    outsider,
    removed: (await seated(donorLead, donorLead, "lead")).viewer,
  };
  const { organisationId: donorId } = donorLead;
  const others = {
    donorId,
    hostId: hostLead.organisationId,
    partnerId: partnerLead.organisationId,
    /** Of the donor's organisation, without a seat; one of them runs its desk too. */
    newcomer: await colleague(donorLead),
    secondAdministrator: await administrator("donor", donorId),
    donorDrafterSeat: drafter.seatId,
    donorClearer: (await seated(donorLead, donorLead, "clearer")).viewer,
  };
  return { packageId, slug, viewers, others };
}

/** A new organisation's administrator. */
async function founded(kind: OrganisationKind): Promise<Viewer> {
  const country = kind === "host" ? "XS" : null;
  const shell = { viewer: null, now };
  return administrator(
    kind,
    (await foundOrganisation(shell, { kind, name: { en: kind }, country })).organisationId,
  );
}

async function administrator(kind: OrganisationKind, organisationId: string): Promise<Viewer> {
  const { personId } = await someone(kind, organisationId);
  await db().person.update({ where: { id: personId }, data: { administratorSince: now } });
  return viewerFor(personId);
}

const clause = (words: Word | string, visibility: Visibility = "public", likelihood = 2): ProposedChange => {
  const added = addition("risk", riskBody(words, likelihood));
  if (added.action === "add") added.content.visibility = visibility;
  return added;
};

async function writeEverything({ packageId, viewers, others }: Awaited<ReturnType<typeof seatEveryone>>) {
  const { donorLead, donorDrafter, partnerLead, hostLead, hostDrafter, donorAdministrator } = viewers;
  const put = async (viewer: Viewer, changes: ProposedChange[], linked = false): Promise<Rows> => {
    const [first, ...rest] = await table({ packageId }, viewer, changes, linked);
    if (!first) throw new Error("nothing was tabled");
    return [first, ...rest];
  };
  const agreed = async (by: Viewer, change: ProposedChange) => {
    const changes = (await put(by, [change])).map(({ id: changeId, digest }) => ({ changeId, digest }));
    for (const viewer of [donorLead, partnerLead, hostLead].filter(voice => voice !== by))
      await consentToChanges(at(viewer), { packageId, changes });
  };
  await agreed(donorLead, clause(planted("public")));
  await agreed(donorLead, clause(planted("parties"), "parties"));
  await agreed(donorLead, clause(planted("oversight"), "oversight"));
  const contested = clause("Contested");
  if (contested.action !== "add") throw new Error("an addition adds");
  await agreed(donorLead, contested);
  const { digest: baseDigest } = await db().clause.findUniqueOrThrow({ where: { id: contested.content.id } });
  const reworded = (likelihood: number): ProposedChange => ({
    action: "change",
    baseDigest: baseDigest as string,
    content: { ...contested.content, body: { ...contested.content.body, likelihood } },
  });
  const [conflicted] = await put(donorLead, [reworded(5)]);
  await agreed(hostLead, reworded(1));
  const [donorOpen] = await put(donorLead, [clause(planted("proposal"), "parties")]);
  const [donorDeal] = await put(donorLead, [clause("One half"), clause("Other half")], true);
  const [rejected] = await put(hostLead, [clause("Rejected")]);
  await rejectChange(at(donorLead), {
    packageId,
    changeId: rejected.id,
    digest: rejected.digest,
    reason: planted("reason"),
  });
  const draft = async (viewer: Viewer, word: Word) => {
    const input = {
      packageId,
      ...words,
      title: planted(word),
      rationale: planted(word),
      changes: [clause(planted(word))],
    };
    const { amendmentId } = await draftAmendment(at(viewer), input);
    return db().change.findFirstOrThrow({ where: { amendmentId } });
  };
  const talk = (viewer: Viewer, audience: "parties" | "delegation", body: string, ...asks: string[]) => {
    const about = { on: "clause", clauseId: donorOpen.clauseId } as const;
    return openThread(at(viewer), { packageId, audience, about, body, mentions: [], asks });
  };
  const { id: donorsId } = await db().delegation.findFirstOrThrow({
    where: { packageId, organisationId: donorLead.organisationId },
  });
  const settledTalk = await talk(hostLead, "parties", "Settled");
  await resolveThread(at(hostLead), { packageId, threadId: settledTalk.threadId });
  const listed = await addInstitution(at(hostLead), { packageId, name: { en: "Prosecution" } });
  const assessed = await assessTogether(viewers, packageId);
  await setAside(donorDrafter, packageId);
  await keepCounsel(viewers, packageId, donorOpen.clauseId);
  const { motionId } = await move(at(donorLead), { packageId, subject: { kind: "publish" } });
  const invited = {
    organisationId: others.donorId,
    email: `${randomUUID()}@concord.test`,
    administrator: false,
  };
  const { feedId: donorFeed } = await makeCalendar(at(donorLead), { packageId });
  const invitation = await invitePerson(at(donorAdministrator), { ...invited, name: planted("desk") });
  const carried = await db().change.findUniqueOrThrow({ where: { id: conflicted.id } });
  const mediation = await mediationOf(
    { packageId, mediator: viewers.mediator },
    carried,
    planted("mediation"),
    now,
  );
  return {
    donorOpen,
    donorDeal,
    conflicted: carried,
    donorDraft: await draft(donorDrafter, "donor-draft"),
    hostDraft: await draft(hostDrafter, "host-draft"),
    motionId,
    talk: await talk(hostLead, "parties", planted("thread")),
    donorTalk: await talk(donorDrafter, "delegation", planted("donor-thread")),
    hostTalk: await talk(hostDrafter, "delegation", planted("host-thread")),
    settledTalk,
    question: await talk(hostLead, "parties", "And who pays?", donorsId),
    invitation,
    donorFeed,
    ...mediation,
    listed: listed.institutionId,
    assessed,
  };
}

/** The donor's desk sets a remark of the coach aside, for reasons of its own. */
async function setAside(viewer: Viewer, packageId: string): Promise<void> {
  const { remarks } = await coachOf(await relationTo(db(), viewer, packageId), now);
  const [remark] = remarks.filter(({ rule }) => rule === "name_unchosen");
  if (!remark) throw new Error("the coach has no remark to set aside");
  const { id, digest } = remark;
  await dismissRemark(at(viewer), { packageId, remark: id, digest, reason: planted("donor-dismissal") });
}

/** The donor keeps what it would fall back to and what it thinks, and shows the others one page of its notebook. */
async function keepCounsel(
  { donorLead, donorDrafter }: Record<"donorLead" | "donorDrafter", Viewer>,
  packageId: string,
  clauseId: string,
): Promise<void> {
  const own = planted("donor-counsel");
  const note = (word: string) => ({ kind: "note", title: word, text: word }) as const;
  const fallback = {
    kind: "fallback",
    clauseId,
    ideal: own,
    acceptable: own,
    limit: own,
    note: own,
  } as const;
  for (const body of [fallback, note(own)]) await writeEntry(at(donorDrafter), { packageId, body });
  const { entryId } = await writeEntry(at(donorLead), { packageId, body: note(planted("shown-counsel")) });
  await shareEntry(at(donorLead), { packageId, entryId, edition: 1 });
}

/** Judged by the donor alone in one dimension; in another by donor and host, who with the partner agreed on a rating. */
async function assessTogether(
  {
    donorLead,
    donorDrafter,
    hostLead,
    partnerLead,
  }: Record<"donorLead" | "donorDrafter" | "hostLead" | "partnerLead", Viewer>,
  packageId: string,
): Promise<string> {
  const { institutionId } = await addInstitution(at(donorLead), { packageId, name: { en: "Police" } });
  const judged = (dimension: "integrity" | "operations" | "budget", word: Word) => ({
    institutionId,
    dimension,
    level: 2,
    evidence: planted(word),
  });
  await rateReadiness(at(donorDrafter), { packageId, ...judged("integrity", "donor-rating") });
  for (const viewer of [donorLead, hostLead])
    await rateReadiness(at(viewer), { packageId, ...judged("operations", "both-ratings") });
  for (const viewer of [donorLead, hostLead, partnerLead])
    await rateReadiness(at(viewer), { packageId, ...judged("budget", "all-ratings") });
  const subject = { kind: "rate", ...judged("budget", "readiness") } as const;
  const { motionId } = await move(at(donorLead), { packageId, subject });
  for (const viewer of [partnerLead, hostLead]) await vote(at(viewer), { packageId, motionId, yes: true });
  return institutionId;
}
