import { depots, forecast, noSurprise, promptRelease, sooner } from "../content/conditions";
import { budgetStepsDown, compactEnds, oversightTakenOver, trainersLeave } from "../content/endings";
import {
  answered,
  contracts,
  hearings,
  overdueCustody,
  promoted,
  safety,
  safetyAsInStrategy,
} from "../content/indicators";
import { reportsToParliament } from "../content/later-wordings";
import { complaints } from "../content/phase-one";
import { caseFile, gaps, procurementAudit, promotion } from "../content/phase-two";
import { arrears, hearingOnComplaints, jointReview, turnover, witnesses } from "../content/safeguards";
import { budgetSupport, oversightFund, training } from "../content/support";
import { add, amend } from "../table";
import type { Talks } from "./talks";

/** July to October: what is offered, what is owed in return, how it is measured and how it ends. */
export async function agreeSubstance({ table, donor, host, day }: Talks): Promise<void> {
  const offer = await table.propose(
    donor,
    day(88, "09:15"),
    {
      title: "Support, and what we owe with it",
      rationale: "Support that can be planned with over five years, and our own obligations beside it.",
    },
    ...[oversightFund, training, budgetSupport, promptRelease, forecast, noSurprise].map(add),
  );
  await table.consent(host, day(84, "10:35"), offer, oversightFund, training, noSurprise);
  await table.consent(host, day(82, "14:50"), offer, budgetSupport, promptRelease, forecast);

  const service = await table.propose(
    host,
    day(81, "09:20"),
    {
      title: "Milestones of phase two",
      rationale: "Careers and plans first; the case file follows where the custody register already works.",
    },
    ...[gaps, promotion, caseFile, procurementAudit].map(add),
  );
  await table.consent(donor, day(78, "13:30"), service, gaps, promotion, procurementAudit);

  const measures = await table.propose(
    donor,
    day(75, "11:00"),
    {
      title: "Indicators worked out together",
      rationale: "Six indicators from the joint workshop, each with a source that exists today.",
    },
    ...[answered, overdueCustody, promoted, contracts, safety, hearings].map(add),
  );
  await table.consent(host, day(73, "09:55"), measures, answered, overdueCustody, promoted, contracts);
  await table.consent(host, day(70, "16:05"), measures, hearings);
  await table.counter(
    host,
    day(69, "10:45"),
    measures,
    safety,
    {
      title: "Trust: the goal of our own strategy",
      rationale:
        "Goal 3 of the security strategy says six in ten. A second figure beside it would only be explained away.",
    },
    add({ ...safety, body: safetyAsInStrategy }),
  );

  const endings = await table.propose(
    donor,
    day(62, "10:10"),
    {
      title: "How support ends",
      rationale: "Every form of support has its last day, and somebody who takes over.",
    },
    ...[compactEnds, trainersLeave, oversightTakenOver, budgetStepsDown].map(add),
  );
  await table.consent(host, day(58, "15:20"), endings, compactEnds, trainersLeave, oversightTakenOver);

  const safeguards = await table.propose(
    host,
    day(55, "09:35"),
    {
      title: "Risks, reviews and who is heard",
      rationale: "What may go wrong is better said by both of us, and early.",
    },
    ...[turnover, arrears, jointReview, hearingOnComplaints].map(add),
  );
  await table.consent(donor, day(52, "11:25"), safeguards);

  const release = await table.propose(
    host,
    day(50, "10:05"),
    {
      title: "Release within thirty days",
      rationale: "The treasury closes its accounts each month; forty-five days reach into a second one.",
    },
    amend(promptRelease, agreed => ({ ...agreed, ...sooner })),
  );
  await table.consent(donor, day(47, "14:40"), release);

  const reporting = await table.propose(
    donor,
    day(46, "09:45"),
    {
      title: "The complaints body reports to Parliament",
      rationale: "Asked for by the parliament committee in its first meeting with both sides.",
    },
    amend(complaints, reportsToParliament),
  );
  await table.consent(host, day(44, "12:15"), reporting);

  const restricted = await table.propose(
    donor,
    day(43, "10:30"),
    {
      title: "Two clauses with restricted reading",
      rationale: "They protect people and places; their existence and date remain public.",
    },
    ...[depots, witnesses].map(add),
  );
  await table.consent(host, day(41, "16:20"), restricted);
}
