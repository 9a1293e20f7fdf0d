import {
  budget,
  merit,
  name,
  neighbourhood,
  purpose,
  purposeAsFirstWorded,
  suppliers,
  trust,
} from "../content/foundations";
import { complaints, custody, dialogue, needs, oversightLaw, steering } from "../content/phase-one";
import { phaseOne, phaseThree, phaseTwo } from "../content/phases";
import { add } from "../table";
import type { Talks } from "./talks";

/** May to July: why, in whose words, at whose pace, and what comes first. */
export async function layGroundwork({ table, donor, host, day }: Talks): Promise<void> {
  const words = await table.propose(
    host,
    day(122, "10:20"),
    {
      title: "Name of the reform and national priorities",
      rationale:
        "The reform carries the name under which it was discussed at home, and follows three goals that our own strategy, development plan and budget circular already set.",
    },
    ...[name, trust, merit, budget].map(add),
  );
  await table.consent(donor, day(118, "15:05"), words);

  const interests = await table.propose(
    donor,
    day(117, "09:30"),
    {
      title: "Declared interests",
      rationale: "What we hope to gain belongs on the same page as what we offer.",
    },
    ...[neighbourhood, suppliers].map(add),
  );
  await table.consent(host, day(114, "11:45"), interests);

  const gains = await table.propose(
    donor,
    day(112, "14:10"),
    { title: "Purpose and mutual gains", rationale: "A first wording of what brings us together." },
    add({ ...purpose, body: purposeAsFirstWorded }),
  );
  const answer = await table.counter(
    host,
    day(110, "09:50"),
    gains,
    purpose,
    {
      title: "Purpose in the words of those it is for",
      rationale: "The purpose is what a person may expect of police and courts, and the pace is ours to set.",
    },
    add(purpose),
  );
  await table.consent(donor, day(108, "16:30"), answer);

  const pace = await table.propose(
    host,
    day(105, "10:00"),
    {
      title: "Three phases, entered when ready",
      rationale: "Oversight first; each institution moves on when the joint assessment finds it ready.",
    },
    ...[phaseOne, phaseTwo, phaseThree].map(add),
  );
  await table.consent(donor, day(102, "13:15"), pace);

  const first = await table.propose(
    host,
    day(100, "09:40"),
    {
      title: "Milestones of phase one",
      rationale:
        "The dialogue and the needs assessment come before any law; the windows leave room for the budget vote.",
    },
    ...[steering, dialogue, needs, oversightLaw, complaints, custody].map(add),
  );
  await table.consent(donor, day(97, "10:25"), first, steering, dialogue, needs);
  await table.consent(donor, day(95, "15:40"), first, oversightLaw, complaints);
  await table.consent(donor, day(90, "11:10"), first, custody);
}
