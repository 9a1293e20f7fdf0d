import { clause, t } from "./clause";

export const openness = clause("purpose", {
  title: t(
    "A defence budget that citizens can read",
    "Un budget de la défense lisible par les citoyens",
    "ميزانية دفاع يفهمها المواطنون",
  ),
  text: t(
    "The parties work towards a defence budget that Parliament votes by programme and that any citizen can read, while what protects the country stays protected.",
    "Les parties œuvrent à un budget de la défense que le Parlement vote par programme et que tout citoyen peut lire, tandis que ce qui protège le pays reste protégé.",
    "يعمل الأطراف من أجل ميزانية دفاع يصوت عليها البرلمان بحسب البرامج ويستطيع أي مواطن قراءتها، مع بقاء ما يحمي البلاد محميًا.",
  ),
});

export const partnersInterest = clause("interest", {
  title: t("Predictable neighbours", "Des voisins prévisibles", "جيران يمكن توقّع سلوكهم"),
  text: t(
    "The Donor agency declares an interest in knowing the size of defence spending in the region two years ahead.",
    "L’Agence de coopération déclare avoir intérêt à connaître, avec deux ans d’avance, le niveau des dépenses de défense de la région.",
    "تعلن وكالة التعاون المانحة أن لها مصلحة في معرفة حجم الإنفاق الدفاعي في المنطقة قبل سنتين.",
  ),
});

export const whitePaper = clause("priority", {
  title: t(
    "Defence white paper, chapter 6",
    "Livre blanc de la défense, chapitre 6",
    "الكتاب الأبيض للدفاع، الفصل 6",
  ),
  text: t(
    "By 2030 the defence budget is presented by programme, with posts and contracts, to a vote of Parliament.",
    "D’ici à 2030, le budget de la défense est présenté par programme, avec ses emplois et ses marchés, au vote du Parlement.",
    "بحلول عام 2030 تُعرض ميزانية الدفاع على تصويت البرلمان بحسب البرامج، مع وظائفها وعقودها.",
  ),
  anchor: {
    document: t("Defence white paper 2026", "Livre blanc de la défense 2026", "الكتاب الأبيض للدفاع 2026"),
    cycle: "white_paper",
    year: 2026,
  },
});

export const firstYear = clause("phase", {
  title: t("First budget by programme", "Premier budget par programme", "أول ميزانية بحسب البرامج"),
  order: 1,
  period: { start: "2027-07-01", end: "2029-06-30" },
});

export const votedByProgramme = clause("milestone", {
  title: t("Budget voted by programme", "Budget voté par programme", "التصويت على الميزانية بحسب البرامج"),
  text: t(
    "Parliament votes the defence budget for 2029 in at least five programmes, each with an objective and a responsible officer.",
    "Le Parlement vote le budget de la défense pour 2029 en cinq programmes au moins, chacun doté d’un objectif et d’un responsable.",
    "يصوت البرلمان على ميزانية الدفاع لعام 2029 في خمسة برامج على الأقل، لكل منها هدف ومسؤول.",
  ),
  phase: firstYear.id,
  lead: t("Ministry of Finance", "Ministère des Finances", "وزارة المالية"),
  window: { earliest: "2028-09-01", target: "2028-12-15", latest: "2029-03-31" },
  priorities: [whitePaper.id],
  action: 10,
  evidence: [{ what: t("Finance law", "Loi de finances", "قانون المالية") }],
  panel: { donor: 2, host: 2, independent: 1 },
  scoring: "graded",
});

/** Still private to the partner donor. */
export const auditedShare = clause("indicator", {
  title: t("Defence spending audited", "Dépenses de défense contrôlées", "الإنفاق الدفاعي المدقَّق"),
  category: "budget_integrity",
  unit: t("%", "%", "%"),
  measure: "percentage",
  direction: "up",
  baseline: { value: "8", on: "2025-12-31" },
  target: { value: "70", by: "2031-12-31" },
  source: t("Court of Accounts", "Cour des comptes", "محكمة المحاسبات"),
  frequency: "yearly",
});

export const defence = [openness, partnersInterest, whitePaper, firstYear, votedByProgramme, auditedShare];
