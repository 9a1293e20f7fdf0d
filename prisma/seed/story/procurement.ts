import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import type { Body } from "@/lib/clauses/catalogue";
import type { Viewer } from "@/lib/kernel/viewer";
import { giveSeat } from "@/lib/packages/give-seat";
import { startPackage } from "@/lib/packages/start-package";
import { db } from "@/lib/platform/db";
import { draftFromTemplate } from "@/lib/templates/draft-from-template";
import type { Day } from "../calendar";
import type { Cast } from "../cast";
import { t } from "../content/clause";
import { codesOf, passkeyOf, type Signatory } from "../signatory";
import { decide } from "./talks";

/** The third package: from a template to a signed memorandum, then an amendment of it, signed alike and in force. */
export async function signProcurement(cast: Cast, day: Day): Promise<void> {
  const { viewers, organisations } = cast;
  const [donor, host] = [viewers["donor-lead"], viewers["host-lead"]];
  const { packageId } = await startPackage(
    { viewer: host, now: day(135, "09:00") },
    {
      title: t(
        "Compact on integrity in security procurement",
        "Pacte pour l’intégrité des achats de sécurité",
        "ميثاق نزاهة المشتريات الأمنية",
      ),
      slug: "procurement-integrity",
      counterparts: [organisations.donor],
      languages: ["en", "fr", "ar"],
      termStart: "2027-01-01",
      termEnd: "2031-12-31",
    },
  );
  const table = tableOf(packageId);
  await table.agree(host, donor, day(132, "10:00"), day(126, "15:20"), await table.template(host, day(134)));
  // What the donor declares for itself is the donor's to table.
  await table.agree(donor, host, day(125, "09:40"), day(124, "11:10"), await table.template(donor, day(125)));
  await decide(packageId, { kind: "publish" }, say(host, day(123)), say(donor, day(122)));

  const seat = (by: Viewer, who: "donor-signatory" | "host-signatory", now: Date) =>
    giveSeat({ viewer: by, now }, { packageId, personId: viewers[who].personId, role: "signatory" });
  await seat(host, "host-signatory", day(121, "09:15"));
  await seat(donor, "donor-signatory", day(121, "10:30"));
  const director = await passkeyOf(signatory(cast, "donor-signatory", "Director of cooperation"), day(120));
  const minister = await codesOf(signatory(cast, "host-signatory", "Minister of Justice"), day(120, "11:00"));

  // A first try: signed by one, then taken back by both, for a window that the budget calendar had overtaken.
  const first = await initial(packageId, say(host, day(119)), say(donor, day(118)));
  await director.sign(day(117, "14:00"), { packageId, signingId: first });
  await decide(packageId, { kind: "reopen" }, say(host, day(116)), say(donor, day(115)));
  await table.moveWindow(host, donor, day(114), day(113), {
    title: "National dialogue on buying for security",
    rationale: "The budget debate takes the hall until the spring; a month later everybody can come.",
    months: 1,
  });
  const memorandum = await initial(packageId, say(donor, day(111)), say(host, day(110)));
  await minister.sign(day(109, "12:00"), { packageId, signingId: memorandum });
  await director.sign(day(108, "16:45"), { packageId, signingId: memorandum });

  await table.moveWindow(donor, host, day(70), day(66), {
    title: "Review board decides bidders’ complaints",
    rationale:
      "The law that founds the board goes through both chambers, which takes two months more than we had counted.",
    months: 2,
  });
  const amendment = await initial(packageId, say(host, day(64)), say(donor, day(63)));
  await director.sign(day(62, "09:30"), { packageId, signingId: amendment });
  await minister.sign(day(60, "17:00"), { packageId, signingId: amendment });
  await director.layDown(day(59));
  await minister.layDown(day(59));
}

type Said = { by: Viewer; now: Date };
const say = (by: Viewer, now: Date): Said => ({ by, now });

function signatory(
  { viewers, signIns }: Cast,
  role: "donor-signatory" | "host-signatory",
  office: string,
): Signatory {
  const signIn = signIns.find(one => one.role === role);
  if (!signIn) throw new Error(`nobody signs in as ${role}`);
  return { viewer: viewers[role], office, email: signIn.email, password: signIn.password };
}

/** Every voice initials the text of that moment. @returns the signing that follows */
async function initial(packageId: string, moved: Said, answer: Said): Promise<string> {
  const { revision, root } = await db().package.findUniqueOrThrow({ where: { id: packageId } });
  await decide(packageId, { kind: "initial", revision, root, order: "free" }, moved, answer);
  const { id } = await db().signing.findFirstOrThrow({ where: { packageId, stage: "open" } });
  return id;
}

function tableOf(packageId: string) {
  const total = { minor: 24_000_000_00, currency: "EUR" };
  const agree = async (by: Viewer, other: Viewer, tabled: Date, consented: Date, amendmentId: string) => {
    await tableAmendment({ viewer: by, now: tabled }, { packageId, amendmentId });
    const open = await db().change.findMany({ where: { amendmentId, stage: "open" } });
    const changes = open.map(({ id: changeId, digest }) => ({ changeId, digest }));
    await consentToChanges({ viewer: other, now: consented }, { packageId, changes });
  };
  return {
    agree,
    async template(viewer: Viewer, now: Date) {
      const wanted = { packageId, template: "procurement-integrity", total };
      return (await draftFromTemplate({ viewer, now }, wanted)).amendmentId;
    },
    /** A milestone's days, so many months later. */
    async moveWindow(
      by: Viewer,
      other: Viewer,
      tabled: Date,
      consented: Date,
      { title, rationale, months }: { title: string; rationale: string; months: number },
    ) {
      const { id, rank, digest, version } = await db().clause.findFirstOrThrow({
        where: { packageId, kind: "milestone", version: { body: { path: ["title", "en"], equals: title } } },
        include: { version: true },
      });
      const body = version?.body as Body<"milestone">;
      const { earliest, target, latest } = body.window;
      const window = {
        earliest,
        target: monthsLater(target, months),
        latest: monthsLater(latest, months),
      };
      const content = {
        id,
        rank,
        kind: "milestone" as const,
        visibility: "public" as const,
        body: { ...body, window },
      };
      const { amendmentId } = await draftAmendment(
        { viewer: by, now: new Date(tabled.getTime() - 95 * 60_000) },
        {
          ...{ packageId, title, rationale, linked: false },
          changes: [{ action: "change", baseDigest: digest ?? "", content }],
        },
      );
      await agree(by, other, tabled, consented, amendmentId);
    },
  };
}

function monthsLater(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
