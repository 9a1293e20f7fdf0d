import { clause, t } from "./clause";
import { budget, trust } from "./foundations";
import { gaps, procurementAudit } from "./phase-two";
import { phaseThree } from "./phases";

export const runningCosts = clause("milestone", {
  title: t(
    "Running costs in the national budget",
    "Coûts de fonctionnement au budget national",
    "تكاليف التشغيل في الميزانية الوطنية",
  ),
  text: t(
    "The finance law for 2031 carries the whole cost of the complaints body, the custody register and the inspectorate.",
    "La loi de finances pour 2031 porte la totalité du coût de l’organe de plaintes, du registre des gardes à vue et de l’inspection.",
    "يتحمل قانون المالية لعام 2031 كامل تكلفة هيئة الشكاوى وسجل التوقيف والمفتشية.",
  ),
  phase: phaseThree.id,
  lead: t("Ministry of Finance", "Ministère des Finances", "وزارة المالية"),
  window: { earliest: "2030-10-01", target: "2030-12-31", latest: "2031-03-31" },
  priorities: [budget.id],
  action: 10,
  dependsOn: [gaps.id],
  evidence: [
    { what: t("Finance law and its annexes", "Loi de finances et ses annexes", "قانون المالية وملحقاته") },
  ],
  panel: { donor: 1, host: 1, independent: 1 },
  scoring: "binary",
});

export const closing = clause("milestone", {
  title: t("Joint closing evaluation", "Évaluation finale conjointe", "التقييم الختامي المشترك"),
  text: t(
    "A joint team publishes what was reached, what was not, and what others may learn from it, before the compact ends.",
    "Une équipe conjointe publie, avant la fin du pacte, ce qui a été atteint, ce qui ne l’a pas été et ce que d’autres peuvent en apprendre.",
    "ينشر فريق مشترك، قبل انتهاء الميثاق، ما تحقق وما لم يتحقق وما يمكن أن يتعلمه الآخرون من ذلك.",
  ),
  phase: phaseThree.id,
  lead: t("Steering committee", "Comité de pilotage", "اللجنة التوجيهية"),
  window: { earliest: "2031-06-01", target: "2031-09-30", latest: "2031-11-30" },
  priorities: [trust.id, budget.id],
  action: 12,
  dependsOn: [procurementAudit.id],
  evidence: [
    {
      what: t(
        "Published evaluation with both sides’ remarks",
        "Évaluation publiée avec les remarques des deux parties",
        "تقييم منشور مع ملاحظات الطرفين",
      ),
    },
  ],
  panel: { donor: 2, host: 2, independent: 2 },
  scoring: "graded",
});

/** Still private to the host: worded, not tabled. */
export const inspectorate = clause("milestone", {
  title: t(
    "Inspectorate with national staff alone",
    "Inspection dotée du seul personnel national",
    "مفتشية بكوادر وطنية فقط",
  ),
  text: t(
    "The general inspectorate of police conducts its yearly programme without seconded staff.",
    "L’inspection générale de la police exécute son programme annuel sans personnel détaché.",
    "تنفذ المفتشية العامة للشرطة برنامجها السنوي دون موظفين مُعارين.",
  ),
  phase: phaseThree.id,
  lead: t("Ministry of the Interior", "Ministère de l’Intérieur", "وزارة الداخلية"),
  window: { earliest: "2030-09-01", target: "2031-03-31", latest: "2031-09-30" },
  priorities: [trust.id],
  dependsOn: [runningCosts.id],
  evidence: [
    {
      what: t(
        "Inspection reports of one year",
        "Rapports d’inspection d’une année",
        "تقارير التفتيش لسنة واحدة",
      ),
    },
  ],
  panel: { donor: 1, host: 2, independent: 1 },
  scoring: "graded",
});
