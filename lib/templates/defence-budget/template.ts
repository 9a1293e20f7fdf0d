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
  name: t(
    "Defence budget transparency",
    "Transparence du budget de la défense",
    "شفافية ميزانية الدفاع",
    "Transparencia del presupuesto de defensa",
    "Transparência do orçamento da defesa",
  ),
  summary: t(
    "Missions that are costed, soldiers who are paid, accounts that parliament and auditors can read, and equipment that follows clean stores.",
    "Des missions chiffrées, des soldats payés, des comptes que parlement et auditeurs peuvent lire, et des équipements qui suivent des stocks en ordre.",
    "مهام محددة التكلفة، وجنود يتقاضون رواتبهم، وحسابات يطّلع عليها البرلمان والمدققون، ومعدات تأتي بعد انتظام المخازن.",
    "Misiones con gasto calculado, militares que cobran, cuentas que el parlamento y los auditores pueden leer y equipamiento que llega cuando las existencias están en orden.",
    "Missões com custo calculado, militares que são pagos, contas que o parlamento e os auditores podem ler e equipamento que chega quando as existências estão em ordem.",
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
