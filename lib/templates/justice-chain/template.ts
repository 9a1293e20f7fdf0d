import { safeguards } from "../common/safeguards";
import { undertakings } from "../common/undertakings";
import { type Template, t } from "../template";
import { firstMilestones } from "./first-milestones";
import { foundations } from "./foundations";
import { indicators } from "./indicators";
import { laterMilestones } from "./later-milestones";
import { measures } from "./measures";
import { money } from "./money";

export const justiceChain: Template = {
  key: "justice-chain-reform",
  name: t(
    "Justice-chain reform",
    "Réforme de la chaîne pénale",
    "إصلاح سلسلة العدالة",
    "Reforma de la cadena de justicia",
    "Reforma da cadeia da justiça",
  ),
  summary: t(
    "Cases that move from police to judge within the law’s time, independent visits to places of custody, and legal aid where it is needed first.",
    "Des affaires qui vont de la police au juge dans les délais, des visites indépendantes des lieux de détention et l’aide juridictionnelle là où elle presse.",
    "قضايا تنتقل من الشرطة إلى القاضي في آجالها، وزيارات مستقلة لأماكن الاحتجاز، ومساعدة قانونية حيث تشتد الحاجة.",
    "Casos que pasan de la policía al juez dentro del plazo legal, visitas independientes a los lugares de detención y asistencia jurídica donde más urge.",
    "Processos que passam da polícia ao juiz dentro do prazo legal, visitas independentes aos locais de detenção e assistência jurídica onde é mais urgente.",
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
