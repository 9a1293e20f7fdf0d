import { t } from "../template";

/** What a panel can ask to see, in words that serve every template. */
export const evidence = {
  gazette: {
    what: t(
      "The text as published in the official gazette",
      "Le texte tel que publié au journal officiel",
      "النص كما نُشر في الجريدة الرسمية",
      "El texto tal como se publicó en el diario oficial",
      "O texto tal como publicado no jornal oficial",
    ),
  },
  report: {
    what: t(
      "The published report, with its method",
      "Le rapport publié, avec sa méthode",
      "التقرير المنشور مع منهجيته",
      "El informe publicado, con su método",
      "O relatório publicado, com o seu método",
    ),
  },
  minutes: {
    what: t(
      "Signed minutes of the sessions",
      "Procès-verbaux signés des séances",
      "محاضر الجلسات موقَّعةً",
      "Actas firmadas de las sesiones",
      "Atas assinadas das sessões",
    ),
  },
  register: {
    what: t(
      "An extract of the register, without names",
      "Un extrait du registre, sans les noms",
      "مستخرج من السجل بلا أسماء",
      "Un extracto del registro, sin nombres",
      "Um extrato do registo, sem nomes",
    ),
  },
  budget: {
    what: t(
      "The budget line as voted and its execution report",
      "La ligne budgétaire votée et son compte d’exécution",
      "بند الميزانية كما أُقر وتقرير تنفيذه",
      "La línea presupuestaria aprobada y el informe de su ejecución",
      "A linha orçamental aprovada e o relatório da sua execução",
    ),
  },
  decision: {
    what: t(
      "The decision, signed and dated",
      "La décision, signée et datée",
      "القرار موقَّعًا ومؤرخًا",
      "La decisión, firmada y fechada",
      "A decisão, assinada e datada",
    ),
  },
  visit: {
    what: t(
      "The record of a joint visit",
      "Le compte rendu d’une visite conjointe",
      "محضر زيارة مشتركة",
      "El acta de una visita conjunta",
      "A ata de uma visita conjunta",
    ),
  },
  audit: {
    what: t(
      "The opinion of the audit office",
      "L’avis de la Cour des comptes",
      "رأي ديوان المحاسبة",
      "El dictamen de la entidad fiscalizadora superior",
      "O parecer do Tribunal de Contas",
    ),
  },
  survey: {
    what: t(
      "The survey’s data, open and anonymous",
      "Les données de l’enquête, ouvertes et anonymes",
      "بيانات الاستطلاع مفتوحةً ومجهولة الهوية",
      "Los datos de la encuesta, abiertos y anónimos",
      "Os dados do inquérito, abertos e anónimos",
    ),
  },
  lists: {
    what: t(
      "Attendance lists by sex, age group and region",
      "Listes de présence par sexe, âge et région",
      "قوائم الحضور بحسب الجنس والفئة العمرية والمنطقة",
      "Listas de asistencia por sexo, grupo de edad y región",
      "Listas de presença por sexo, grupo etário e região",
    ),
  },
} as const;

/** One verifier of each side and one of neither. */
export const jointPanel = { donor: 1, host: 1, independent: 1 };
/** Where more is at stake: two of each side and one of neither. */
export const widePanel = { donor: 2, host: 2, independent: 1 };
