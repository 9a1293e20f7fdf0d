import { allOrNothing, budgetLine, declaredPrices, vetting } from "../content/conditions";
import { analystsLeave, vehiclesHandedOver } from "../content/endings";
import { answered, answeredSource } from "../content/indicators";
import {
  custodyAfterTheBudget,
  custodyWithUnannouncedVisits,
  operationalByDecember,
  twoRegionsFirst,
  withAppeals,
} from "../content/later-wordings";
import { complaints, custody } from "../content/phase-one";
import { closing, inspectorate, runningCosts } from "../content/phase-three";
import { promotion } from "../content/phase-two";
import { phaseOne } from "../content/phases";
import { floods, lessons } from "../content/safeguards";
import { caseAnalysis, vehicles } from "../content/support";
import {
  oversightOffices,
  trainingCourse,
  trancheA,
  trancheB,
  trancheC,
  vehicleLots,
} from "../content/tranches";
import { add, amend } from "../table";
import { conversationsOf } from "./conversations";
import { counselOf } from "./counsel";
import { mediationOf } from "./mediation";
import type { Talks } from "./talks";

/** October until yesterday: what is still between the sides. */
export async function bargain(talks: Talks): Promise<void> {
  const { table, donor, host, interior, day } = talks;
  const conversations = conversationsOf(talks);
  const mediation = mediationOf(talks);
  const counsel = counselOf(talks);
  const strict = await table.propose(
    donor,
    day(38, "09:25"),
    { title: "Consequence of a missed milestone", rationale: "Asked for by our own audit office." },
    add(allOrNothing),
  );
  await table.reject(
    host,
    day(36, "11:50"),
    strict,
    allOrNothing,
    "It would stop the means of the complaints body for a delay of the police. Each tranche already has its own rule.",
  );
  const longer = await table.propose(
    host,
    day(35, "10:15"),
    { title: "A longer phase one", rationale: "To keep the phase clear of the municipal elections." },
    amend(phaseOne, agreed => ({ ...agreed, period: { ...agreed.period, end: "2028-12-31" } })),
  );
  await table.withdraw(
    host,
    day(33, "15:30"),
    longer,
    "The elections were moved; the phase can stay as agreed.",
  );

  await table.propose(
    donor,
    day(30, "09:50"),
    {
      title: "Vehicles, vetting and hand-over belong together",
      rationale:
        "Equipment of this tier comes with vetted units, a joint look at its use, and a day on which upkeep passes to the ministry. One without the others is not offered.",
      linked: true,
    },
    ...[vehicles, vehicleLots, vetting, vehiclesHandedOver].map(add),
  );
  await conversations.askAboutVetting();
  const payments = await table.propose(
    host,
    day(28, "10:40"),
    {
      title: "Tranches of the budget support",
      rationale: "Amounts follow the medium-term budget framework; the variable tranche comes last but one.",
    },
    ...[budgetLine, trancheA, trancheB, trancheC].map(add),
  );
  await conversations.answerAboutVetting();
  await table.consent(donor, day(25, "14:25"), payments, budgetLine, trancheA);

  const register = await table.propose(
    host,
    day(20, "09:10"),
    {
      title: "Custody register after the budget vote",
      rationale:
        "The computers are paid from the budget of 2028, which opens in January; three months of figures follow.",
    },
    amend(custody, custodyAfterTheBudget),
  );
  await table.propose(
    donor,
    day(19, "11:35"),
    {
      title: "Custody register: unannounced visits as evidence",
      rationale: "The new law gives the committee this power; its reports are the best evidence there is.",
    },
    amend(custody, custodyWithUnannouncedVisits),
  );
  await conversations.discussRegister();
  await table.consent(donor, day(15, "10:55"), register);

  await table.propose(
    host,
    day(14, "09:30"),
    {
      title: "A target that registers can carry",
      rationale: "Three in four is what neighbouring services reached in five years with the same staff.",
    },
    amend(answered, agreed => ({ ...agreed, target: { value: "75", by: "2031-12-31" } })),
  );
  const source = await table.propose(
    donor,
    day(13, "15:10"),
    {
      title: "Complaints counted by the body itself",
      rationale: "The inspectorate should not count what concerns it.",
    },
    amend(answered, agreed => ({ ...agreed, source: answeredSource })),
  );
  await table.consent(host, day(11, "10:20"), source);
  await conversations.weighTheVariablePart();
  await counsel.donorMapsThePeople();
  await counsel.hostMapsThePeople();

  const means = await table.propose(
    donor,
    day(9, "09:40"),
    {
      title: "Training and oversight: when the means arrive",
      rationale: "Both can start in the first half of 2027 if the steering committee meets in March.",
    },
    ...[trainingCourse, oversightOffices, declaredPrices].map(add),
  );
  const later = await table.propose(
    host,
    day(8, "16:20"),
    {
      title: "Complaints body: the date",
      rationale:
        "The budget law is voted in October; regional offices cannot be staffed before the fourth quarter.",
    },
    amend(complaints, operationalByDecember),
  );
  await conversations.prepareTheSession();
  await mediation.convene();
  await table.counter(
    donor,
    day(5, "10:30"),
    later,
    complaints,
    {
      title: "Two pilot regions first",
      rationale: "Two regions have offices and staff today. People there need not wait for the others.",
    },
    amend(complaints, twoRegionsFirst),
  );
  await table.consent(host, day(4, "15:35"), means, trainingCourse);
  await conversations.askWhichRegions();
  await mediation.recordMinutes();
  await mediation.bridge();
  await table.propose(
    donor,
    day(3, "11:15"),
    {
      title: "Promotion by merit: appeals as evidence",
      rationale: "A right of appeal is worth what becomes of it.",
    },
    amend(promotion, withAppeals),
  );
  await conversations.weighTheRegions();
  await mediation.hearTheHost();
  const handover = await table.propose(
    host,
    day(2, "09:55"),
    {
      title: "Milestones of phase three, and two safeguards",
      rationale: "What is built together is carried by the national budget before the compact ends.",
    },
    ...[runningCosts, closing, floods, lessons].map(add),
  );
  await table.consent(donor, day(1, "10:40"), handover, floods, lessons);

  await table.draft(
    donor,
    day(2, "14:05"),
    { title: "Advice on case analysis", rationale: "To be offered once the vetting question is settled." },
    add(caseAnalysis),
    add(analystsLeave),
  );
  await counsel.donorWritesDown();
  await counsel.donorShowsItsCalendar();
  await mediation.conveneAgain();
  await table.draft(
    interior,
    day(1, "08:50"),
    { title: "An inspectorate of our own", rationale: "For clearance by the minister before it is tabled." },
    add(inspectorate),
  );
  await counsel.hostWritesDown();
}
