import { clause, t } from "./clause";
import { trust } from "./foundations";
import { phaseOne } from "./phases";

const justice = t("Ministry of Justice", "Ministère de la Justice", "وزارة العدل");
const interior = t("Ministry of the Interior", "Ministère de l’Intérieur", "وزارة الداخلية");

export const dialogue = clause("milestone", {
  title: t("National dialogue concluded", "Dialogue national achevé", "اختتام الحوار الوطني"),
  text: t(
    "Hearings are held in all eight regions with youth, women’s groups, religious and traditional leaders, business and minorities. The report says what was said and what will change because of it.",
    "Des auditions sont tenues dans les huit régions avec les jeunes, les associations de femmes, les autorités religieuses et traditionnelles, les entreprises et les minorités. Le rapport indique ce qui a été dit et ce qui changera en conséquence.",
    "تُعقد جلسات استماع في المناطق الثماني مع الشباب والمجموعات النسائية والقيادات الدينية والتقليدية وأوساط الأعمال والأقليات. ويبيّن التقرير ما قيل وما سيتغير بناءً عليه.",
  ),
  phase: phaseOne.id,
  lead: justice,
  window: { earliest: "2027-02-01", target: "2027-04-30", latest: "2027-06-30" },
  priorities: [trust.id],
  action: 1,
  evidence: [
    {
      what: t(
        "Published report of the hearings",
        "Rapport publié des auditions",
        "تقرير منشور عن جلسات الاستماع",
      ),
    },
    {
      what: t(
        "Attendance by region, sex and age",
        "Participation par région, sexe et âge",
        "المشاركة بحسب المنطقة والجنس والعمر",
      ),
    },
  ],
  panel: { donor: 1, host: 1, independent: 1 },
  scoring: "binary",
});

export const needs = clause("milestone", {
  title: t(
    "Nationwide needs assessment published",
    "Évaluation nationale des besoins publiée",
    "نشر التقييم الوطني للاحتياجات",
  ),
  text: t(
    "The national statistics office publishes what people expect of police and courts, region by region, on the basis of the dialogue and of a household survey.",
    "L’office national de la statistique publie, région par région, ce que la population attend de la police et des tribunaux, sur la base du dialogue et d’une enquête auprès des ménages.",
    "ينشر المكتب الوطني للإحصاء، منطقةً منطقة، ما يتوقعه الناس من الشرطة والمحاكم، استنادًا إلى الحوار وإلى مسح للأسر المعيشية.",
  ),
  phase: phaseOne.id,
  lead: t("National statistics office", "Office national de la statistique", "المكتب الوطني للإحصاء"),
  window: { earliest: "2027-04-01", target: "2027-07-31", latest: "2027-09-30" },
  priorities: [trust.id],
  action: 2,
  dependsOn: [dialogue.id],
  evidence: [
    {
      what: t(
        "Survey data, open and anonymous",
        "Données d’enquête ouvertes et anonymes",
        "بيانات المسح مفتوحة ومجهّلة",
      ),
    },
  ],
  panel: { donor: 1, host: 1, independent: 1 },
  scoring: "binary",
});

export const steering = clause("milestone", {
  title: t("Steering committee at work", "Comité de pilotage en fonction", "مباشرة اللجنة التوجيهية عملها"),
  text: t(
    "A committee chaired by the Minister of Justice, with the Minister of the Interior, the prosecutor general and a member of Parliament from the opposition, meets every two months and publishes its decisions.",
    "Un comité présidé par le ministre de la Justice, avec le ministre de l’Intérieur, le procureur général et un député de l’opposition, se réunit tous les deux mois et publie ses décisions.",
    "تجتمع كل شهرين لجنة يرأسها وزير العدل، بعضوية وزير الداخلية والنائب العام ونائب برلماني من المعارضة، وتنشر قراراتها.",
  ),
  phase: phaseOne.id,
  lead: justice,
  window: { earliest: "2027-01-15", target: "2027-03-15", latest: "2027-05-31" },
  priorities: [trust.id],
  action: 4,
  evidence: [
    {
      what: t(
        "Decree and first two minutes",
        "Décret et deux premiers procès-verbaux",
        "المرسوم ومحضرا الاجتماعين الأولين",
      ),
    },
  ],
  panel: { donor: 1, host: 1, independent: 0 },
  scoring: "binary",
});

export const oversightLaw = clause("milestone", {
  title: t("Oversight law in force", "Loi sur le contrôle en vigueur", "دخول قانون الرقابة حيز النفاذ"),
  text: t(
    "Parliament adopts, and the head of state promulgates, a law that gives the committee on internal affairs the power to summon, to inspect places of custody unannounced, and to publish its findings.",
    "Le Parlement adopte, et le chef de l’État promulgue, une loi qui donne à la commission des affaires intérieures le pouvoir de convoquer, d’inspecter sans préavis les lieux de garde à vue et de publier ses constats.",
    "يقرّ البرلمان، ويُصدر رئيس الدولة، قانونًا يمنح لجنة الشؤون الداخلية صلاحية الاستدعاء، وتفتيش أماكن الاحتجاز دون إشعار مسبق، ونشر استنتاجاتها.",
  ),
  phase: phaseOne.id,
  lead: justice,
  window: { earliest: "2027-06-01", target: "2027-09-30", latest: "2027-12-31" },
  priorities: [trust.id],
  action: 11,
  dependsOn: [dialogue.id],
  evidence: [
    {
      what: t(
        "Law as published in the official gazette",
        "Loi publiée au journal officiel",
        "القانون كما نُشر في الجريدة الرسمية",
      ),
    },
  ],
  panel: { donor: 1, host: 1, independent: 1 },
  scoring: "binary",
});

export const complaints = clause("milestone", {
  title: t("Independent complaints body", "Organe indépendant de plaintes", "هيئة مستقلة للشكاوى"),
  text: t(
    "A complaints body, independent of the police in budget and appointment, receives complaints in every region and is operational by 30 June 2027.",
    "Un organe de plaintes, indépendant de la police par son budget et ses nominations, reçoit les plaintes dans chaque région et est opérationnel au plus tard le 30 juin 2027.",
    "تتلقى هيئة للشكاوى، مستقلة عن الشرطة في ميزانيتها وتعييناتها، الشكاوى في كل منطقة، وتباشر عملها في موعد أقصاه 30 يونيو 2027.",
  ),
  phase: phaseOne.id,
  lead: justice,
  window: { earliest: "2027-04-01", target: "2027-06-30", latest: "2027-12-31" },
  priorities: [trust.id],
  action: 11,
  evidence: [
    {
      what: t(
        "Decree of appointment of the members",
        "Décret de nomination des membres",
        "مرسوم تعيين الأعضاء",
      ),
    },
    {
      what: t(
        "Register of complaints of the first quarter",
        "Registre des plaintes du premier trimestre",
        "سجل شكاوى الربع الأول",
      ),
    },
  ],
  panel: { donor: 2, host: 2, independent: 1 },
  scoring: "graded",
});

export const custody = clause("milestone", {
  title: t("Custody register published", "Registre des gardes à vue publié", "نشر سجل التوقيف"),
  text: t(
    "Every place of custody keeps one electronic register. Monthly figures on entries, releases and time limits are published without names.",
    "Chaque lieu de garde à vue tient un registre électronique unique. Les chiffres mensuels des entrées, des sorties et des délais sont publiés sans les noms.",
    "يمسك كل مكان احتجاز سجلًا إلكترونيًا موحدًا. وتُنشر شهريًا أرقام الدخول والإفراج والآجال دون أسماء.",
  ),
  phase: phaseOne.id,
  lead: interior,
  window: { earliest: "2027-09-01", target: "2027-12-15", latest: "2028-04-30" },
  priorities: [trust.id],
  dependsOn: [steering.id],
  evidence: [
    {
      what: t(
        "Three months of published figures",
        "Trois mois de chiffres publiés",
        "أرقام منشورة عن ثلاثة أشهر",
      ),
    },
  ],
  panel: { donor: 2, host: 2, independent: 1 },
  scoring: "graded",
});
