import type { Viewer } from "@/lib/kernel/viewer";
import { move } from "@/lib/packages/move";
import { addInstitution } from "@/lib/readiness/add-institution";
import type { Dimension } from "@/lib/readiness/gate";
import { rateReadiness } from "@/lib/readiness/rate-readiness";
import { interior, police, prosecution } from "../content/phases";
import { decide, type Talks } from "./talks";

/** A day in the middle of the talks: who is ready for phase two, as each side sees it. */
export async function assessReadiness({ packageId, donor, host, day }: Talks): Promise<void> {
  const at = (time: string) => day(39, time);
  const list = async (name: typeof police, time: string) =>
    (await addInstitution({ viewer: host.drafter, now: at(time) }, { packageId, name })).institutionId;
  const institutions = {
    police: await list(police, "12:30"),
    prosecution: await list(prosecution, "12:32"),
    interior: await list(interior, "12:35"),
  };
  const rated = async (
    viewer: Viewer,
    time: string,
    who: keyof typeof institutions,
    dimension: Dimension,
    level: number,
    evidence: string,
  ) => {
    const input = { packageId, institutionId: institutions[who], dimension, level, evidence };
    await rateReadiness({ viewer, now: at(time) }, input);
  };
  const careers =
    "The career statute is published and applied in two of five regions; the others still promote by seniority.";
  await rated(host.drafter, "13:00", "police", "human_resources", 2, careers);
  await rated(
    host.drafter,
    "13:10",
    "police",
    "oversight",
    3,
    "The complaints body has its law and its budget line; the committee of Parliament has met four times.",
  );
  await rated(
    host.drafter,
    "13:20",
    "police",
    "integrity",
    3,
    "Declarations of assets are filed by all commanders; the register is checked by the Court of Accounts.",
  );
  await rated(
    host.drafter,
    "13:30",
    "prosecution",
    "operations",
    3,
    "Case files are numbered and traceable in the capital and in the north.",
  );
  await rated(
    donor.drafter,
    "14:00",
    "police",
    "human_resources",
    2,
    "Joint visit of March: written examinations in two regions.",
  );
  await rated(
    donor.drafter,
    "14:15",
    "police",
    "oversight",
    2,
    "The law is adopted, but nobody has yet lodged a complaint with the new body.",
  );
  await rated(
    donor.drafter,
    "14:30",
    "police",
    "integrity",
    1,
    "No declaration has been compared with an account so far.",
  );
  await rated(
    donor.drafter,
    "14:40",
    "interior",
    "budget",
    3,
    "Programme budget since last year; its execution is reported twice a year.",
  );
  const shared = (dimension: Dimension, level: number, evidence: string) =>
    ({ kind: "rate", institutionId: institutions.police, dimension, level, evidence }) as const;
  await decide(
    packageId,
    shared("human_resources", 2, `${careers} Seen together in the joint visit of March.`),
    { by: donor.lead, now: at("16:00") },
    { by: host.lead, now: day(38, "08:40") },
  );
  const subject = shared(
    "oversight",
    2,
    "The law and the means are there; the first complaints will show whether they work.",
  );
  await move({ viewer: donor.lead, now: day(38, "08:55") }, { packageId, subject });
}
