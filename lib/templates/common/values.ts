import { month, t } from "../template";

const workingFigure = t(
  "Working figure, replaced by the needs assessment.",
  "Chiffre provisoire, remplacé par l’évaluation des besoins.",
  "رقم مؤقت يُستبدل بنتيجة تقييم الاحتياجات.",
  "Cifra provisional, que se sustituirá por el resultado de la evaluación de las necesidades.",
  "Valor provisório, a substituir pelo resultado da avaliação das necessidades.",
);

/** A baseline that both sides still have to measure. */
export const baseline = (value: string) => ({ value, on: month(8), note: workingFigure });
export const target = (value: string) => ({ value, by: month(60) });

export const perCent = {
  posts: t(
    "per cent of posts",
    "pour cent des postes",
    "بالمئة من المناصب",
    "por ciento de los puestos",
    "por cento dos cargos",
  ),
  spending: t(
    "per cent of spending",
    "pour cent des dépenses",
    "بالمئة من الإنفاق",
    "por ciento del gasto",
    "por cento da despesa",
  ),
  adults: t(
    "per cent of adults",
    "pour cent des adultes",
    "بالمئة من البالغين",
    "por ciento de los adultos",
    "por cento dos adultos",
  ),
  cases: t(
    "per cent of cases",
    "pour cent des dossiers",
    "بالمئة من الملفات",
    "por ciento de los expedientes",
    "por cento dos processos",
  ),
};

/** How figures are told apart. */
export const by = {
  region: { by: t("Region", "Région", "المنطقة", "Región", "Região") },
  sex: { by: t("Sex", "Sexe", "الجنس", "Sexo", "Sexo") },
  age: { by: t("Age group", "Tranche d’âge", "الفئة العمرية", "Grupo de edad", "Grupo etário") },
  rank: { by: t("Rank", "Grade", "الرتبة", "Grado", "Posto") },
  institution: { by: t("Institution", "Institution", "المؤسسة", "Institución", "Instituição") },
};

/** Institutions that stand in several templates under one name. */
export const finance = t(
  "Ministry of Finance",
  "Ministère des Finances",
  "وزارة المالية",
  "Ministerio de Finanzas",
  "Ministério das Finanças",
);
export const auditOffice = t(
  "Audit office",
  "Cour des comptes",
  "ديوان المحاسبة",
  "Entidad fiscalizadora superior",
  "Tribunal de Contas",
);
export const statistics = t(
  "National statistics office survey",
  "Enquête de l’office national de statistique",
  "استطلاع الجهاز الوطني للإحصاء",
  "Encuesta de la oficina nacional de estadística",
  "Inquérito do instituto nacional de estatística",
);
