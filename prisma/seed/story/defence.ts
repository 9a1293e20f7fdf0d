import { startPackage } from "@/lib/packages/start-package";
import type { Day } from "../calendar";
import type { Cast } from "../cast";
import { t } from "../content/clause";
import {
  auditedShare,
  defence,
  firstYear,
  openness,
  partnersInterest,
  votedByProgramme,
  whitePaper,
} from "../content/defence";
import { add } from "../table";
import { tableFor } from "./talks";

/** The second package: two donors, just begun, not public. */
export async function beginDefence({ viewers, organisations }: Cast, day: Day): Promise<void> {
  const one = (viewer: Cast["viewers"]["donor-lead"]) => ({ lead: viewer, drafter: viewer });
  const donor = one(viewers["donor-lead"]);
  const partner = one(viewers["partner-lead"]);
  const host = one(viewers["host-lead"]);
  const { packageId } = await startPackage(
    { viewer: donor.lead, now: day(15, "08:40") },
    {
      title: t(
        "Transparent defence budget compact",
        "Pacte pour un budget de la défense transparent",
        "ميثاق شفافية ميزانية الدفاع",
      ),
      slug: "defence-budget",
      counterparts: [organisations.justice, organisations.partner],
      languages: ["en", "fr"],
      termStart: "2027-07-01",
      termEnd: "2032-06-30",
    },
  );
  const table = tableFor(packageId, defence);
  const priority = await table.propose(
    host,
    day(12, "10:10"),
    {
      title: "A priority of the white paper",
      rationale: "The white paper was adopted in March; this is its chapter 6.",
    },
    add(whitePaper),
  );
  await table.consent(partner, day(10, "09:20"), priority);
  await table.consent(donor, day(9, "15:00"), priority);
  const purpose = await table.propose(
    donor,
    day(7, "11:40"),
    { title: "Purpose and declared interest", rationale: "A first wording, for our next meeting." },
    ...[openness, partnersInterest].map(add),
  );
  await table.consent(partner, day(6, "10:00"), purpose, openness);
  await table.propose(
    host,
    day(4, "09:05"),
    { title: "First budget by programme", rationale: "One phase and one milestone to begin with." },
    ...[firstYear, votedByProgramme].map(add),
  );
  await table.draft(
    partner,
    day(3, "13:20"),
    { title: "An indicator on audit", rationale: "For discussion with the Court of Accounts first." },
    add(auditedShare),
  );
}
