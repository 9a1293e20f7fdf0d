import { giveSeat } from "@/lib/packages/give-seat";
import { startPackage } from "@/lib/packages/start-package";
import type { Day } from "../calendar";
import type { Cast } from "../cast";
import { t } from "../content/clause";
import { compact } from "../content/compact";
import { assessReadiness } from "./assessment";
import { bargain } from "./bargaining";
import { layGroundwork } from "./groundwork";
import { agreeSubstance } from "./substance";
import { decide, type Talks, tableFor } from "./talks";

/** The first package: months of talks, most of it agreed, some of it not, in the open. */
export async function negotiateCompact({ viewers, organisations }: Cast, day: Day): Promise<void> {
  const [donorLead, hostLead] = [viewers["donor-lead"], viewers["host-lead"]];
  const { packageId } = await startPackage(
    { viewer: donorLead, now: day(130, "09:10") },
    {
      title: t(
        "Compact on police accountability and the justice chain",
        "Pacte pour une police responsable et la rénovation de la chaîne pénale",
        "ميثاق مساءلة الشرطة وتجديد سلسلة العدالة",
      ),
      slug: "police-accountability",
      counterparts: [organisations.justice],
      languages: ["en", "fr"],
      termStart: "2027-01-01",
      termEnd: "2031-12-31",
    },
  );
  const seat = (by: typeof donorLead, now: Date, who: keyof Cast["viewers"], role: "drafter" | "verifier") =>
    giveSeat({ viewer: by, now }, { packageId, personId: viewers[who].personId, role });
  await seat(donorLead, day(130, "09:30"), "donor-drafter", "drafter");
  await seat(hostLead, day(129, "10:00"), "host-drafter", "drafter");
  await seat(hostLead, day(129, "10:05"), "interior-drafter", "drafter");
  await seat(hostLead, day(128, "09:00"), "interior-drafter", "verifier");

  const talks: Talks = {
    packageId,
    table: tableFor(packageId, compact),
    donor: { lead: donorLead, drafter: viewers["donor-drafter"] },
    host: { lead: hostLead, drafter: viewers["host-drafter"] },
    interior: { lead: hostLead, drafter: viewers["interior-drafter"] },
    mediator: viewers.mediator,
    day,
  };
  const donorSays = (now: Date) => ({ by: donorLead, now });
  const hostSays = (now: Date) => ({ by: hostLead, now });
  const appoint = (organisationId: string, role: "mediator" | "overseer") =>
    ({ kind: "appoint", organisationId, role }) as const;

  await decide(
    packageId,
    appoint(organisations.mediation, "mediator"),
    donorSays(day(126)),
    hostSays(day(124)),
  );
  await layGroundwork(talks);
  await decide(
    packageId,
    appoint(organisations.parliament, "overseer"),
    hostSays(day(89)),
    donorSays(day(89, "17:10")),
  );
  await agreeSubstance(talks);
  await decide(packageId, { kind: "publish" }, hostSays(day(40, "09:00")), donorSays(day(39, "11:30")));
  await assessReadiness(talks);
  await bargain(talks);
  await decide(packageId, appoint(organisations.forum, "overseer"), hostSays(day(1, "15:45")));
}
