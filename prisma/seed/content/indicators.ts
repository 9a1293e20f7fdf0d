import { clause, t } from "./clause";
import { complaints, custody, oversightLaw } from "./phase-one";
import { procurementAudit, promotion } from "./phase-two";

const percent = t("%", "%", "%");
const sexAgeRegion = [
  { by: t("sex", "sexe", "الجنس") },
  { by: t("age", "âge", "العمر") },
  { by: t("region", "région", "المنطقة") },
];

/** Half-years before the talks, measured; then the years of the compact, planned. The target closes the last year. */
const course = (measured: [string, string, string, string], planned: [string, string, string, string]) => {
  const before: readonly [string, string][] = [
    ["2025-01-01", "2025-06-30"],
    ["2025-07-01", "2025-12-31"],
    ["2026-01-01", "2026-06-30"],
    ["2026-07-01", "2026-09-30"],
  ];
  return [
    ...before.map(([start, end], i) => ({ period: { start, end }, actual: measured[i] })),
    ...planned.map((target, i) => ({
      period: { start: `${2027 + i}-01-01`, end: `${2027 + i}-12-31` },
      target,
    })),
  ];
};
const before = "2024-12-31";
const end = "2031-12-31";

export const answered = clause("indicator", {
  title: t(
    "Complaints answered within 60 days",
    "Plaintes traitées en 60 jours",
    "الشكاوى المُجاب عنها خلال 60 يومًا",
  ),
  text: t(
    "Share of complaints against police officers to which the complainant received a reasoned answer within 60 days.",
    "Part des plaintes visant des policiers ayant reçu une réponse motivée dans un délai de 60 jours.",
    "نسبة الشكاوى المقدمة ضد رجال الشرطة التي تلقى أصحابها جوابًا معللًا خلال 60 يومًا.",
  ),
  category: "performance",
  unit: percent,
  measure: "percentage",
  direction: "up",
  baseline: { value: "22", on: before },
  target: { value: "80", by: end },
  trajectory: course(["23", "25", "26", "29"], ["38", "50", "62", "72"]),
  source: t("Registers of the inspectorate", "Registres de l’inspection", "سجلات المفتشية"),
  frequency: "half_yearly",
  disaggregation: sexAgeRegion,
  owner: t("Ministry of Justice", "Ministère de la Justice", "وزارة العدل"),
  milestones: [complaints.id],
});

export const answeredSource = t(
  "Registers of the complaints body, sampled by the statistics office",
  "Registres de l’organe de plaintes, échantillonnés par l’office de la statistique",
  "سجلات هيئة الشكاوى، بعينة يسحبها مكتب الإحصاء",
);

export const overdueCustody = clause("indicator", {
  title: t(
    "Custody beyond the legal limit",
    "Gardes à vue au-delà du délai légal",
    "التوقيف المتجاوز للمدة القانونية",
  ),
  text: t(
    "Share of persons in custody longer than 48 hours without a judge’s decision.",
    "Part des personnes gardées à vue plus de 48 heures sans décision d’un juge.",
    "نسبة الأشخاص الموقوفين أكثر من 48 ساعة دون قرار قضائي.",
  ),
  category: "performance",
  unit: percent,
  measure: "percentage",
  direction: "down",
  baseline: { value: "34", on: before },
  target: { value: "5", by: end },
  trajectory: course(["33", "33", "31", "30"], ["26", "18", "12", "8"]),
  source: t("Custody register", "Registre des gardes à vue", "سجل التوقيف"),
  frequency: "half_yearly",
  disaggregation: sexAgeRegion,
  owner: t("Ministry of the Interior", "Ministère de l’Intérieur", "وزارة الداخلية"),
  milestones: [custody.id],
});

export const promoted = clause("indicator", {
  title: t(
    "Promotions decided by a board",
    "Promotions arrêtées par une commission",
    "الترقيات المقررة من لجنة",
  ),
  text: t(
    "Share of promotions in the police decided by a board on published criteria.",
    "Part des promotions dans la police arrêtées par une commission sur des critères publiés.",
    "نسبة الترقيات في الشرطة التي تقررها لجنة وفق معايير منشورة.",
  ),
  category: "personnel_management",
  unit: percent,
  measure: "percentage",
  direction: "up",
  baseline: { value: "15", on: before },
  target: { value: "95", by: end },
  trajectory: course(["15", "18", "18", "21"], ["30", "55", "80", "90"]),
  source: t("Official gazette", "Journal officiel", "الجريدة الرسمية"),
  frequency: "half_yearly",
  disaggregation: [{ by: t("sex", "sexe", "الجنس") }, { by: t("rank", "grade", "الرتبة") }],
  owner: t("National police", "Police nationale", "الشرطة الوطنية"),
  milestones: [promotion.id],
});

export const contracts = clause("indicator", {
  title: t("Procurement contracts published", "Marchés publiés", "عقود المشتريات المنشورة"),
  text: t(
    "Share of police contracts above EUR 50,000 published within thirty days of award.",
    "Part des marchés de la police supérieurs à 50 000 euros publiés dans les trente jours suivant l’attribution.",
    "نسبة عقود الشرطة التي تتجاوز 50 ألف يورو المنشورة خلال ثلاثين يومًا من إرسائها.",
  ),
  category: "budget_integrity",
  unit: percent,
  measure: "percentage",
  direction: "up",
  baseline: { value: "41", on: before },
  target: { value: "95", by: end },
  trajectory: course(["44", "47", "52", "55"], ["65", "75", "85", "90"]),
  source: t(
    "Procurement portal, checked by the Court of Accounts",
    "Portail des marchés, contrôlé par la Cour des comptes",
    "بوابة المشتريات، بتدقيق محكمة المحاسبات",
  ),
  frequency: "half_yearly",
  owner: t("Ministry of Finance", "Ministère des Finances", "وزارة المالية"),
  milestones: [procurementAudit.id],
});

export const safety = clause("indicator", {
  title: t(
    "People who would report a crime without fear",
    "Personnes prêtes à signaler une infraction sans crainte",
    "الأشخاص المستعدون للتبليغ عن جريمة دون خوف",
  ),
  text: t(
    "Share of adults who say in the household survey that they would report a crime to the police without fear.",
    "Part des adultes qui déclarent, dans l’enquête auprès des ménages, qu’ils signaleraient une infraction à la police sans crainte.",
    "نسبة البالغين الذين يصرحون في مسح الأسر المعيشية بأنهم يبلّغون الشرطة عن جريمة دون خوف.",
  ),
  category: "citizens_perception",
  unit: percent,
  measure: "percentage",
  direction: "up",
  baseline: { value: "41", on: before },
  target: { value: "65", by: end },
  trajectory: course(["41", "40", "42", "43"], ["46", "50", "55", "60"]),
  source: t(
    "Household survey, two rounds a year",
    "Enquête auprès des ménages, deux passages par an",
    "مسح الأسر المعيشية، جولتان في السنة",
  ),
  frequency: "half_yearly",
  disaggregation: sexAgeRegion,
  owner: t("National statistics office", "Office national de la statistique", "المكتب الوطني للإحصاء"),
});

/** The host's answer: the goal that its own strategy already names. */
export const safetyAsInStrategy = {
  ...safety.body,
  target: { value: "60", by: end },
  trajectory: course(["41", "40", "42", "43"], ["45", "48", "52", "56"]),
};

export const hearings = clause("indicator", {
  title: t(
    "Recommendations of Parliament answered",
    "Recommandations du Parlement suivies d’une réponse",
    "توصيات البرلمان التي لقيت ردًا",
  ),
  text: t(
    "Share of the committee’s recommendations to which the ministry answered in writing within ninety days.",
    "Part des recommandations de la commission auxquelles le ministère a répondu par écrit sous quatre-vingt-dix jours.",
    "نسبة توصيات اللجنة التي ردت عليها الوزارة خطيًا خلال تسعين يومًا.",
  ),
  category: "oversight",
  unit: percent,
  measure: "percentage",
  direction: "up",
  baseline: { value: "12", on: before },
  target: { value: "90", by: end },
  trajectory: course(["10", "14", "20", "24"], ["40", "60", "75", "85"]),
  source: t("Minutes of the committee", "Procès-verbaux de la commission", "محاضر اللجنة"),
  frequency: "half_yearly",
  owner: t("Parliament", "Parlement", "البرلمان"),
  milestones: [oversightLaw.id],
});
