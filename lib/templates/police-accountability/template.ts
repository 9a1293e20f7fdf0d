import { safeguards } from "../common/safeguards";
import { undertakings } from "../common/undertakings";
import { type Template, t } from "../template";
import { firstMilestones } from "./first-milestones";
import { foundations } from "./foundations";
import { indicators } from "./indicators";
import { laterMilestones } from "./later-milestones";
import { measures } from "./measures";
import { money } from "./money";

export const policeAccountability: Template = {
  key: "police-accountability",
  name: t(
    "Police accountability",
    "Redevabilité de la police",
    "مساءلة الشرطة",
    "Rendición de cuentas de la policía",
    "Prestação de contas da polícia",
  ),
  summary: t(
    "An independent complaints body, conduct and careers that follow rules, and policing that residents help to shape.",
    "Un organe de plaintes indépendant, une conduite et des carrières régies par des règles, et une police que les habitants contribuent à façonner.",
    "هيئة شكاوى مستقلة، وسلوك ومسارات مهنية تحكمها القواعد، وعمل شرطي يسهم السكان في رسمه.",
    "Un órgano de quejas independiente, una conducta y unas carreras regidas por normas, y una labor policial que los habitantes contribuyen a configurar.",
    "Um órgão de queixas independente, uma conduta e carreiras regidas por normas, e um policiamento que os moradores ajudam a definir.",
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
