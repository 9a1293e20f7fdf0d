import { safeguards } from "../common/safeguards";
import { undertakings } from "../common/undertakings";
import { type Template, t } from "../template";
import { firstMilestones } from "./first-milestones";
import { foundations } from "./foundations";
import { indicators } from "./indicators";
import { laterMilestones } from "./later-milestones";
import { measures } from "./measures";
import { money } from "./money";

export const defenceBudget: Template = {
  key: "defence-budget-transparency",
  name: t("Defence budget transparency", "Transparence du budget de la défense", "شفافية ميزانية الدفاع"),
  summary: t(
    "Missions that are costed, soldiers who are paid, accounts that parliament and auditors can read, and equipment that follows clean stores.",
    "Des missions chiffrées, des soldats payés, des comptes que parlement et auditeurs peuvent lire, et des équipements qui suivent des stocks en ordre.",
    "مهام محددة التكلفة، وجنود يتقاضون رواتبهم، وحسابات يطّلع عليها البرلمان والمدققون، ومعدات تأتي بعد انتظام المخازن.",
  ),
  clauses: [
    ...foundations,
    ...firstMilestones,
    ...laterMilestones,
    ...undertakings,
    ...money,
    ...indicators,
    ...measures,
    ...safeguards,
  ],
};
