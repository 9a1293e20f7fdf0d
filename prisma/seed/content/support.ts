import { clause, eur, t } from "./clause";
import { phaseOne, phaseTwo } from "./phases";

const committed = { type: "original", status: "committed" } as const;
const indicative = { type: "original", status: "indicative" } as const;
const year = (number: number) => ({ start: `${number}-01-01`, end: `${number}-12-31` });

export const training = clause("incentive", {
  title: t(
    "Training at the national police academy",
    "Formation à l’académie nationale de police",
    "التدريب في الأكاديمية الوطنية للشرطة",
  ),
  text: t(
    "The academy teaches 1,200 officers a course on custody and complaints. The Donor agency lends six trainers for three years; each works beside a national trainer who then takes over.",
    "L’académie dispense à 1 200 agents un cours sur la garde à vue et les plaintes. L’Agence de coopération met à disposition six formateurs pendant trois ans ; chacun travaille avec un formateur national qui prend ensuite le relais.",
    "تدرّس الأكاديمية 1200 شرطي دورة في التوقيف والشكاوى. وتُعير وكالة التعاون المانحة ستة مدربين لثلاث سنوات، يعمل كل منهم إلى جانب مدرب وطني يتولى المهمة بعده.",
  ),
  phase: phaseOne.id,
  instrument: "training_and_education",
  channel: "project",
  form: "in_kind",
  value: eur(2_400_000),
  through: t("National police academy", "Académie nationale de police", "الأكاديمية الوطنية للشرطة"),
  curriculumVettedBy: t(
    "Faculty of law, national university",
    "Faculté de droit de l’université nationale",
    "كلية الحقوق في الجامعة الوطنية",
  ),
  tier: 0,
  exportControlled: false,
  recipients: [
    { unit: t("National police academy", "Académie nationale de police", "الأكاديمية الوطنية للشرطة") },
  ],
  budget: [
    { period: year(2027), amount: eur(800_000), ...committed },
    { period: year(2028), amount: eur(800_000), ...committed },
    { period: year(2029), amount: eur(800_000), ...committed },
  ],
});

export const budgetSupport = clause("incentive", {
  title: t(
    "Budget support for the justice chain",
    "Appui budgétaire à la chaîne pénale",
    "دعم ميزانية سلسلة العدالة",
  ),
  text: t(
    "Paid into the treasury and spent under the rules of the finance law, in three tranches that follow verified progress.",
    "Versé au Trésor et dépensé selon les règles de la loi de finances, en trois tranches qui suivent les progrès vérifiés.",
    "يُدفع إلى الخزينة ويُنفق وفق قواعد قانون المالية، على ثلاث شرائح تتبع التقدم المتحقق منه.",
  ),
  instrument: "governance_reform",
  channel: "budget_support",
  form: "money",
  value: eur(5_000_000),
  through: t("Treasury of the Sample Republic", "Trésor de la République d’Exemple", "خزينة جمهورية المثال"),
  tier: 0,
  exportControlled: false,
  budget: [
    { period: year(2028), amount: eur(1_500_000), ...committed },
    { period: year(2029), amount: eur(2_000_000), ...committed },
    { period: year(2030), amount: eur(1_500_000), ...indicative },
  ],
});

export const oversightFund = clause("incentive", {
  title: t("Means for oversight", "Des moyens pour le contrôle", "موارد للرقابة"),
  text: t(
    "Offices, case software and legal staff for the complaints body and for the committee on internal affairs, chosen and managed by them.",
    "Bureaux, logiciel de suivi et juristes pour l’organe de plaintes et pour la commission des affaires intérieures, choisis et gérés par eux.",
    "مكاتب وبرمجيات لمتابعة القضايا وموظفون قانونيون لهيئة الشكاوى وللجنة الشؤون الداخلية، تختارها الهيئتان وتديرانها.",
  ),
  phase: phaseOne.id,
  instrument: "governance_reform",
  channel: "grant_financing",
  form: "money",
  value: eur(2_000_000),
  through: t("Complaints body; Parliament", "Organe de plaintes ; Parlement", "هيئة الشكاوى؛ البرلمان"),
  tier: 0,
  exportControlled: false,
  budget: [
    { period: year(2027), amount: eur(1_200_000), ...committed },
    { period: year(2028), amount: eur(800_000), ...committed },
  ],
});

export const vehicles = clause("incentive", {
  title: t(
    "Vehicles for regional patrols",
    "Véhicules pour les patrouilles régionales",
    "مركبات للدوريات الإقليمية",
  ),
  text: t(
    "Sixty unarmed patrol vehicles in two lots, marked, with a logbook that the complaints body may read.",
    "Soixante véhicules de patrouille non armés, en deux lots, marqués, dotés d’un carnet de bord que l’organe de plaintes peut consulter.",
    "ستون مركبة دورية غير مسلحة على دفعتين، تحمل علامات مميزة وسجل تنقّل يحق لهيئة الشكاوى الاطلاع عليه.",
  ),
  phase: phaseTwo.id,
  instrument: "equipment_and_modernisation",
  channel: "grant_financing",
  form: "in_kind",
  value: eur(2_600_000),
  through: t(
    "Logistics directorate of the national police",
    "Direction de la logistique de la police nationale",
    "مديرية اللوجستيات في الشرطة الوطنية",
  ),
  tier: 2,
  exportControlled: true,
  recipients: [
    { unit: t("Regional patrol units, north", "Unités de patrouille du nord", "وحدات الدوريات في الشمال") },
    {
      unit: t("Regional patrol units, coast", "Unités de patrouille du littoral", "وحدات الدوريات في الساحل"),
    },
  ],
  endUse: t(
    "Used for patrol and for response to calls only. Joint visits twice a year compare the vehicles, their logbooks and the places they serve; a vehicle out of use is reported within thirty days.",
    "Utilisés exclusivement pour la patrouille et la réponse aux appels. Deux visites conjointes par an comparent les véhicules, leurs carnets et les lieux desservis ; tout véhicule hors d’usage est signalé sous trente jours.",
    "تُستخدم للدوريات والاستجابة للنداءات حصرًا. وتقارن زيارتان مشتركتان في السنة المركبات وسجلاتها والأماكن التي تخدمها، ويُبلَّغ خلال ثلاثين يومًا عن كل مركبة خرجت من الخدمة.",
  ),
  budget: [
    { period: year(2028), amount: eur(1_100_000), ...committed },
    { period: year(2029), amount: eur(1_500_000), ...indicative },
  ],
});

/** Still private to the donor: worded, not tabled. */
export const caseAnalysis = clause(
  "incentive",
  {
    title: t("Advice on case analysis", "Conseil en analyse des affaires", "مشورة في تحليل القضايا"),
    text: t(
      "Two analysts advise the prosecution service on how cases of trafficking in persons are linked. No personal data leaves the country.",
      "Deux analystes conseillent le parquet sur les liens entre affaires de traite des personnes. Aucune donnée personnelle ne quitte le pays.",
      "يقدم محللان المشورة للنيابة العامة بشأن الروابط بين قضايا الاتجار بالأشخاص. ولا تغادر البلاد أي بيانات شخصية.",
    ),
    phase: phaseTwo.id,
    instrument: "intelligence_and_advice",
    channel: "project",
    form: "in_kind",
    value: eur(600_000),
    through: t("Prosecution service", "Parquet", "النيابة العامة"),
    curriculumVettedBy: t("Prosecutor general", "Procureur général", "النائب العام"),
    tier: 1,
    exportControlled: false,
  },
  "parties",
);
