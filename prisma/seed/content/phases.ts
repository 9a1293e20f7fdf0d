import { clause, t } from "./clause";

export const police = t("National police", "Police nationale", "الشرطة الوطنية");
export const prosecution = t("Prosecution service", "Parquet", "النيابة العامة");
export const interior = t("Ministry of the Interior", "Ministère de l’Intérieur", "وزارة الداخلية");

export const phaseOne = clause("phase", {
  title: t("Trust and oversight", "Confiance et contrôle", "الثقة والرقابة"),
  text: t(
    "People are heard first. The bodies that watch over the police are in place before the police receive sensitive equipment.",
    "Les citoyens sont entendus d’abord. Les organes qui contrôlent la police sont en place avant que celle-ci ne reçoive des équipements sensibles.",
    "يُستمع إلى الناس أولًا. وتكون الهيئات التي تراقب الشرطة قائمة قبل أن تتسلم الشرطة معدات حساسة.",
  ),
  order: 1,
  period: { start: "2027-01-01", end: "2028-06-30" },
});

export const phaseTwo = clause("phase", {
  title: t("Professional service", "Un service professionnel", "خدمة مهنية"),
  text: t(
    "Careers, case files and contracts follow published rules. An institution enters this phase when the joint assessment finds it ready; no institution waits for another.",
    "Les carrières, les dossiers et les marchés suivent des règles publiées. Une institution entre dans cette phase lorsque l’évaluation conjointe la juge prête ; aucune n’attend les autres.",
    "تخضع المسارات المهنية وملفات القضايا والعقود لقواعد منشورة. وتدخل كل مؤسسة هذه المرحلة عندما يخلص التقييم المشترك إلى جاهزيتها، دون أن تنتظر مؤسسة أخرى.",
  ),
  order: 2,
  period: { start: "2028-07-01", end: "2030-06-30" },
  gates: [
    { institution: police, dimension: "oversight", readiness: 3 },
    { institution: police, dimension: "human_resources", readiness: 2 },
    { institution: prosecution, dimension: "operations", readiness: 2 },
  ],
});

export const phaseThree = clause("phase", {
  title: t("Hand-over", "Prise en charge nationale", "الانتقال إلى الإدارة الوطنية"),
  text: t(
    "The Sample Republic runs and pays for what was built together. The Donor agency steps back on the agreed dates.",
    "La République d’Exemple fait fonctionner et finance ce qui a été construit ensemble. L’Agence de coopération se retire aux dates convenues.",
    "تتولى جمهورية المثال تشغيل ما بُني معًا وتمويله، وتنسحب وكالة التعاون المانحة في المواعيد المتفق عليها.",
  ),
  order: 3,
  period: { start: "2030-07-01", end: "2031-12-31" },
  gates: [
    { institution: interior, dimension: "budget", readiness: 4 },
    { institution: police, dimension: "integrity", readiness: 3 },
  ],
});
