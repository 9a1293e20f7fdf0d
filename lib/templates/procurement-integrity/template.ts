import { safeguards } from "../common/safeguards";
import { undertakings } from "../common/undertakings";
import { type Template, t } from "../template";
import { firstMilestones } from "./first-milestones";
import { foundations } from "./foundations";
import { indicators } from "./indicators";
import { laterMilestones } from "./later-milestones";
import { measures } from "./measures";
import { money } from "./money";

export const procurementIntegrity: Template = {
  key: "procurement-integrity",
  name: t(
    "Integrity in procurement",
    "Intégrité des achats publics",
    "نزاهة المشتريات",
    "Integridad en la contratación pública",
    "Integridade na contratação pública",
  ),
  summary: t(
    "Purchases of the security services that anyone can follow, trained buyers, a board to which bidders turn, and supplies that are tested before they are paid for.",
    "Des achats de sécurité que chacun peut suivre, des acheteurs formés, une commission de recours et des fournitures contrôlées avant paiement.",
    "مشتريات أمنية يستطيع كل شخص تتبعها، ومشترون مدربون، ومجلس يلجأ إليه المتنافسون، وإمدادات تُفحص قبل دفع ثمنها.",
    "Compras de los servicios de seguridad que cualquiera puede seguir, compradores formados, una junta a la que acuden los licitantes y suministros que se analizan antes de pagarse.",
    "Compras dos serviços de segurança que qualquer pessoa pode seguir, compradores com formação, uma instância a que recorrem os concorrentes e fornecimentos que são testados antes de serem pagos.",
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
