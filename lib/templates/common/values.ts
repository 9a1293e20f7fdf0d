import { month, t } from "../template";

const workingFigure = t(
  "Working figure, replaced by the needs assessment.",
  "Chiffre provisoire, remplacé par l’évaluation des besoins.",
  "رقم مؤقت يُستبدل بنتيجة تقييم الاحتياجات.",
);

/** A baseline that both sides still have to measure. */
export const baseline = (value: string) => ({ value, on: month(8), note: workingFigure });
export const target = (value: string) => ({ value, by: month(60) });

export const perCent = {
  posts: t("per cent of posts", "pour cent des postes", "بالمئة من المناصب"),
  spending: t("per cent of spending", "pour cent des dépenses", "بالمئة من الإنفاق"),
  adults: t("per cent of adults", "pour cent des adultes", "بالمئة من البالغين"),
  cases: t("per cent of cases", "pour cent des dossiers", "بالمئة من الملفات"),
};

/** How figures are told apart. */
export const by = {
  region: { by: t("Region", "Région", "المنطقة") },
  sex: { by: t("Sex", "Sexe", "الجنس") },
  age: { by: t("Age group", "Tranche d’âge", "الفئة العمرية") },
  rank: { by: t("Rank", "Grade", "الرتبة") },
  institution: { by: t("Institution", "Institution", "المؤسسة") },
};

/** Institutions that stand in several templates under one name. */
export const finance = t("Ministry of Finance", "Ministère des Finances", "وزارة المالية");
export const auditOffice = t("Audit office", "Cour des comptes", "ديوان المحاسبة");
export const statistics = t(
  "National statistics office survey",
  "Enquête de l’office national de statistique",
  "استطلاع الجهاز الوطني للإحصاء",
);
