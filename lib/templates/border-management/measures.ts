import { month, planned, span, t } from "../template";
import { center, ombudsperson } from "./institutions";

/** Conditions, the donor's own conduct, risks and hearings. */
export const measures = [
  planned("log-read", "condition", {
    title: t(
      "The log is read before observation begins",
      "Le journal est lu avant toute observation",
      "الاطلاع على السجل قبل بدء المراقبة",
    ),
    text: t(
      "The ombudsperson has tested access to the log of the observation means on a trial stretch and reports that it is complete.",
      "Le Défenseur des droits a éprouvé l’accès au journal des moyens d’observation sur un tronçon d’essai et le déclare complet.",
      "اختبر أمين المظالم الاطلاع على سجل وسائل المراقبة في مقطع تجريبي وأفاد باكتماله.",
    ),
    on: "incentive",
    clauses: ["surveillance"],
    type: "policy",
    checkedBy: ombudsperson,
    consequence: "hold",
    waivedBy: "nobody",
  }),
  planned("units-vetted", "condition", {
    title: t("Recipient units are vetted", "Unités bénéficiaires vérifiées", "التحقق من الوحدات المستفيدة"),
    text: t(
      "Before each delivery both sides have examined the record of the recipient unit and its commanders with the ombudsperson; a unit with an unanswered grave complaint waits.",
      "Avant chaque livraison, les deux parties ont examiné avec le Défenseur des droits le dossier de l’unité bénéficiaire et de ses chefs ; une unité visée par une plainte grave sans réponse attend.",
      "قبل كل تسليم يكون الطرفان قد نظرا مع أمين المظالم في سجل الوحدة المستفيدة وقادتها، وتنتظر الوحدة التي عليها شكوى جسيمة لم يُبتّ فيها.",
    ),
    on: "tranche",
    clauses: ["surveillance-delivered"],
    type: "policy",
    checkedBy: t(
      "Joint committee with the ombudsperson",
      "Comité conjoint et Défenseur des droits",
      "اللجنة المشتركة وأمين المظالم",
    ),
    consequence: "hold",
    waivedBy: "nobody",
  }),
  planned("no-number-of-returns", "commitment", {
    title: t(
      "No tie to numbers of returns",
      "Aucun lien avec le nombre de renvois",
      "عدم الربط بأعداد المُعادين",
    ),
    text: t(
      "The donor does not make any payment, visa rule or delivery under this package depend on how many persons are turned back, held or returned, and asks for no personal data of travellers.",
      "Le bailleur ne fait dépendre aucun paiement, règle de visa ou livraison au titre du présent pacte du nombre de personnes refoulées, retenues ou renvoyées, et ne demande aucune donnée personnelle sur les voyageurs.",
      "لا تربط الجهة المانحة أي دفع أو قاعدة تأشيرة أو توريد بموجب هذا الميثاق بعدد من يُردّون أو يُحتجزون أو يُعادون، ولا تطلب بيانات شخصية عن المسافرين.",
    ),
    by: "date",
    due: month(1),
  }),
  planned("routes-shift", "risk", {
    title: t(
      "Routes shift to more dangerous stretches",
      "Report des routes vers des zones plus dangereuses",
      "تحوّل المسارات إلى مقاطع أخطر",
    ),
    type: "human_rights",
    likelihood: 4,
    impact: 4,
    mitigation: t(
      "Lawful crossings open before observation begins; rescue and shelter are funded along the same stretches; the analysis is repeated each year with neighbours.",
      "Les passages légaux ouvrent avant toute observation ; secours et refuges sont financés sur les mêmes tronçons ; l’analyse est refaite chaque année avec les voisins.",
      "تُفتح المعابر القانونية قبل بدء المراقبة، ويُموَّل الإنقاذ والإيواء على المقاطع نفسها، ويُعاد التحليل كل سنة مع الجيران.",
    ),
    owner: center,
  }),
  planned("diversion", "risk", {
    title: t(
      "Observation means used for other ends",
      "Détournement des moyens d’observation",
      "استعمال وسائل المراقبة لغايات أخرى",
    ),
    type: "diversion",
    likelihood: 2,
    impact: 5,
    mitigation: t(
      "Means are fixed to their stretch, recordings erased after thirty days, and the log is open to the ombudsperson; misuse suspends further deliveries.",
      "Les moyens sont fixés à leur tronçon, les enregistrements effacés après trente jours et le journal ouvert au Défenseur des droits ; tout mésusage suspend les livraisons.",
      "تُثبَّت الوسائل في مقاطعها وتُمحى التسجيلات بعد ثلاثين يومًا ويُفتح السجل لأمين المظالم، ويوقف كل سوء استعمال التوريدات اللاحقة.",
    ),
    owner: ombudsperson,
  }),
  planned("hear-border-people", "consultation", {
    title: t("Border people are heard", "Riverains de la frontière entendus", "الاستماع إلى سكان الحدود"),
    groups: [
      { who: t("Women traders and transporters", "Commerçantes et transporteurs", "التاجرات والناقلون") },
      {
        who: t(
          "Herders and farmers on both sides",
          "Éleveurs et cultivateurs des deux côtés",
          "الرعاة والمزارعون على الجانبين",
        ),
      },
      {
        who: t(
          "Youth, religious and traditional leaders",
          "Jeunes, chefs religieux et traditionnels",
          "الشباب والزعماء الدينيون والتقليديون",
        ),
      },
      {
        who: t(
          "Minorities and migrants’ associations",
          "Minorités et associations de migrants",
          "الأقليات وجمعيات المهاجرين",
        ),
      },
    ],
    how: t(
      "Meetings on market days in local languages, led by people of the region; a published answer to every proposal.",
      "Réunions les jours de marché, en langues locales, animées par des personnes de la région ; réponse publiée à chaque proposition.",
      "اجتماعات في أيام السوق باللغات المحلية يديرها أبناء المنطقة، ورد منشور على كل اقتراح.",
    ),
    period: span(1, 8),
  }),
  planned("hear-on-data", "consultation", {
    title: t(
      "Hearing on travellers’ data",
      "Audition sur les données des voyageurs",
      "جلسة استماع حول بيانات المسافرين",
    ),
    groups: [
      {
        who: t(
          "Bar association and rights organisations",
          "Barreau et organisations de défense des droits",
          "نقابة المحامين ومنظمات الحقوق",
        ),
      },
      { who: t("Chambers of commerce", "Chambres de commerce", "غرف التجارة") },
    ],
    how: t(
      "The draft law is open for sixty days; parliament hears the groups in public and prints what changed because of them.",
      "Le projet de loi est ouvert soixante jours ; le parlement entend les groupes en public et imprime ce qui a changé grâce à eux.",
      "يُفتح مشروع القانون للنقاش ستين يومًا، ويستمع البرلمان إلى المجموعات علنًا ويطبع ما تغيّر بفضلها.",
    ),
    period: span(16, 20),
  }),
];
