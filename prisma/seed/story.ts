import { move } from "@/lib/packages/move";
import { startPackage } from "@/lib/packages/start-package";
import { vote } from "@/lib/packages/vote";
import type { Day } from "./calendar";
import type { Cast } from "./cast";
import { t } from "./content/clause";
import { places } from "./content/compact";
import {
  budget,
  merit,
  name,
  neighbourhood,
  purpose,
  purposeAsFirstWorded,
  suppliers,
  trust,
} from "./content/foundations";
import { add, tableOf } from "./table";

export async function tellCompact({ viewers, organisations }: Cast, day: Day): Promise<void> {
  const donor = { lead: viewers["donor-lead"], drafter: viewers["donor-lead"] };
  const host = { lead: viewers["host-lead"], drafter: viewers["host-lead"] };
  const { packageId } = await startPackage(
    { viewer: donor.lead, now: day(130, "09:10") },
    {
      title: t(
        "Compact on police accountability and the justice chain",
        "Pacte pour une police responsable et la chaîne pénale",
        "ميثاق مساءلة الشرطة وسلسلة العدالة",
      ),
      slug: "police-accountability",
      counterparts: [organisations.justice],
      languages: ["en", "fr"],
      termStart: "2027-01-01",
      termEnd: "2031-12-31",
    },
  );
  const table = tableOf(packageId, id => places.get(id) ?? "1000V");
  const first = await table.propose(
    host,
    day(122),
    {
      title: "Name of the reform and national priorities",
      rationale: "The words are ours before the plans are.",
    },
    ...[name, trust, merit, budget].map(add),
  );
  await table.consent(donor, day(118), first);
  const interests = await table.propose(
    donor,
    day(117),
    { title: "Declared interests", rationale: "What we hope to gain belongs on the same page." },
    ...[neighbourhood, suppliers].map(add),
  );
  await table.consent(host, day(114), interests);
  const gains = await table.propose(
    donor,
    day(112),
    { title: "Purpose and mutual gains", rationale: "A first wording of what brings us together." },
    add({ ...purpose, body: purposeAsFirstWorded }),
  );
  const answer = await table.counter(
    host,
    day(110),
    gains,
    purpose,
    {
      title: "Purpose in the words of those it is for",
      rationale: "The purpose is a person’s experience of justice, not a standard.",
    },
    add(purpose),
  );
  await table.consent(donor, day(108), answer);
  const { motionId } = await move(
    { viewer: host.lead, now: day(42) },
    { packageId, subject: { kind: "publish" } },
  );
  await vote({ viewer: donor.lead, now: day(40) }, { packageId, motionId, yes: true });
}
