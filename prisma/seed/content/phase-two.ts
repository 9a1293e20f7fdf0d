import { clause, t } from "./clause";
import { budget, merit, trust } from "./foundations";
import { complaints, custody, needs } from "./phase-one";
import { phaseTwo } from "./phases";

export const gaps = clause("milestone", {
  title: t(
    "Gap analysis and costed plan",
    "Analyse des écarts et plan chiffré",
    "تحليل الفجوات وخطة محددة التكلفة",
  ),
  text: t(
    "Police, prosecution and courts compare what the law asks of them with what they have: posts, skills, buildings, data. The plan that follows states each cost and who will pay it in each year.",
    "La police, le parquet et les tribunaux comparent ce que la loi exige d’eux avec ce dont ils disposent : emplois, compétences, bâtiments, données. Le plan qui en découle indique chaque coût et qui le paiera, année par année.",
    "تقارن الشرطة والنيابة العامة والمحاكم ما يطلبه القانون منها بما لديها من وظائف ومهارات ومبانٍ وبيانات. وتبيّن الخطة الناتجة كل تكلفة ومن يتحملها في كل سنة.",
  ),
  phase: phaseTwo.id,
  lead: t("Ministry of Finance", "Ministère des Finances", "وزارة المالية"),
  window: { earliest: "2028-07-01", target: "2028-11-30", latest: "2029-02-28" },
  priorities: [budget.id, merit.id],
  action: 8,
  dependsOn: [needs.id],
  evidence: [
    {
      what: t(
        "Plan adopted by the council of ministers",
        "Plan adopté en conseil des ministres",
        "الخطة كما أقرها مجلس الوزراء",
      ),
    },
  ],
  panel: { donor: 1, host: 2, independent: 1 },
  scoring: "binary",
});

export const promotion = clause("milestone", {
  title: t("Promotion by merit", "Promotion au mérite", "الترقية على أساس الجدارة"),
  text: t(
    "Two promotion rounds are decided by a board with one member from outside the service, on criteria published three months earlier. Candidates may appeal to the administrative court.",
    "Deux tableaux d’avancement sont arrêtés par une commission comptant un membre extérieur au service, sur des critères publiés trois mois à l’avance. Les candidats peuvent saisir le tribunal administratif.",
    "تبتّ في دورتين للترقية لجنةٌ تضم عضوًا من خارج الجهاز، وفق معايير منشورة قبل ثلاثة أشهر. ويحق للمرشحين الطعن أمام المحكمة الإدارية.",
  ),
  phase: phaseTwo.id,
  lead: t("National police", "Police nationale", "الشرطة الوطنية"),
  window: { earliest: "2028-10-01", target: "2029-06-30", latest: "2029-12-31" },
  priorities: [merit.id],
  dependsOn: [complaints.id],
  evidence: [
    {
      what: t(
        "Criteria, boards and results of two rounds",
        "Critères, commissions et résultats de deux tableaux",
        "المعايير واللجان ونتائج دورتين",
      ),
    },
  ],
  panel: { donor: 2, host: 2, independent: 1 },
  scoring: "graded",
});

export const procurementAudit = clause("milestone", {
  title: t("External audit of procurement", "Audit externe des marchés", "تدقيق خارجي للمشتريات"),
  text: t(
    "The Court of Accounts audits all police contracts above EUR 50,000 of two budget years and publishes its report together with the ministry’s answers.",
    "La Cour des comptes contrôle tous les marchés de la police supérieurs à 50 000 euros sur deux exercices et publie son rapport avec les réponses du ministère.",
    "تدقق محكمة المحاسبات جميع عقود الشرطة التي تتجاوز 50 ألف يورو لسنتين ماليتين، وتنشر تقريرها مرفقًا بردود الوزارة.",
  ),
  phase: phaseTwo.id,
  lead: t("Court of Accounts", "Cour des comptes", "محكمة المحاسبات"),
  window: { earliest: "2029-01-01", target: "2029-09-30", latest: "2030-03-31" },
  priorities: [budget.id],
  evidence: [
    { what: t("Audit report and answers", "Rapport d’audit et réponses", "تقرير التدقيق والردود عليه") },
  ],
  panel: { donor: 1, host: 1, independent: 2 },
  scoring: "graded",
});

export const caseFile = clause("milestone", {
  title: t(
    "One case file from police to judge",
    "Un seul dossier, de la police au juge",
    "ملف واحد من الشرطة إلى القاضي",
  ),
  text: t(
    "In five pilot courts a case carries one number from complaint to judgment, so that each person concerned can learn where it stands.",
    "Dans cinq juridictions pilotes, une affaire porte un numéro unique de la plainte au jugement, afin que toute personne concernée puisse savoir où elle en est.",
    "في خمس محاكم رائدة تحمل القضية رقمًا واحدًا من الشكوى إلى الحكم، كي يتمكن كل معنيّ من معرفة مآلها.",
  ),
  phase: phaseTwo.id,
  lead: t("Ministry of Justice", "Ministère de la Justice", "وزارة العدل"),
  window: { earliest: "2028-09-01", target: "2029-12-31", latest: "2030-06-30" },
  priorities: [trust.id],
  dependsOn: [custody.id],
  evidence: [
    {
      what: t(
        "Sample of 200 files drawn by lot",
        "Échantillon de 200 dossiers tirés au sort",
        "عينة من 200 ملف مختارة بالقرعة",
      ),
    },
  ],
  panel: { donor: 2, host: 2, independent: 1 },
  scoring: "graded",
});
