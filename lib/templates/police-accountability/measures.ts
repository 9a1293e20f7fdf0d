import { month, planned, span, t } from "../template";
import { academy, complaints } from "./institutions";

/** Conditions, the experts' own duty, risks and hearings. */
export const measures = [
  planned("units-vetted", "condition", {
    title: t("Recipient units are vetted", "Unités bénéficiaires vérifiées", "التحقق من الوحدات المستفيدة"),
    text: t(
      "Before a lot is delivered, both sides have looked into the record of each recipient unit and its commanders, with the complaints body present; a unit with an unanswered grave complaint waits.",
      "Avant chaque livraison, les deux parties ont examiné le dossier de chaque unité bénéficiaire et de ses responsables, en présence de l’organe de plaintes ; une unité visée par une plainte grave sans réponse attend.",
      "قبل تسليم كل دفعة يكون الطرفان قد نظرا في سجل كل وحدة مستفيدة وقادتها بحضور هيئة الشكاوى، وتنتظر الوحدة التي عليها شكوى جسيمة لم يُبتّ فيها.",
    ),
    on: "tranche",
    clauses: ["patrol-lots"],
    type: "policy",
    checkedBy: t(
      "Joint committee with the complaints body",
      "Comité conjoint et organe de plaintes",
      "اللجنة المشتركة وهيئة الشكاوى",
    ),
    consequence: "hold",
    waivedBy: "nobody",
  }),
  planned("answers-in-time", "condition", {
    title: t(
      "Complaints are answered in time",
      "Réponse aux plaintes dans les délais",
      "الرد على الشكاوى في موعدها",
    ),
    text: t(
      "Four complaints in five received in the past year were answered within ninety days.",
      "Quatre plaintes sur cinq reçues au cours de l’année écoulée ont reçu une réponse sous quatre-vingt-dix jours.",
      "تلقت أربع من كل خمس شكاوى وردت خلال السنة الماضية ردًا في غضون تسعين يومًا.",
    ),
    on: "tranche",
    clauses: ["oversight-second"],
    type: "performance",
    checkedBy: complaints,
    consequence: "reduce",
    waivedBy: "every_voice",
  }),
  planned("experts-answer", "commitment", {
    title: t(
      "The donor’s experts answer for their conduct",
      "Les experts du bailleur répondent de leur conduite",
      "مساءلة خبراء الجهة المانحة عن سلوكهم",
    ),
    text: t(
      "Experts sent under this package sign the same code of conduct as the officers they train. Complaints about them go to the complaints body, and the donor answers within sixty days.",
      "Les experts envoyés au titre du présent pacte signent le même code de conduite que les agents qu’ils forment. Les plaintes les concernant sont reçues par l’organe de plaintes, et le bailleur répond sous soixante jours.",
      "يوقّع الخبراء الموفدون بموجب هذا الميثاق مدونة السلوك نفسها التي يوقعها من يدربونهم. وتُرفع الشكاوى المتعلقة بهم إلى هيئة الشكاوى وترد الجهة المانحة خلال ستين يومًا.",
    ),
    by: "date",
    due: month(9),
    clauses: ["training"],
  }),
  planned("misuse", "risk", {
    title: t(
      "Equipment used against the public",
      "Usage des équipements contre la population",
      "استعمال المعدات ضد الناس",
    ),
    type: "human_rights",
    likelihood: 2,
    impact: 5,
    mitigation: t(
      "No lot before the complaints body works and units are vetted; joint visits twice a year; the complaints body reads recordings.",
      "Aucun lot avant que l’organe de plaintes fonctionne et que les unités soient vérifiées ; deux visites conjointes par an ; accès de l’organe aux enregistrements.",
      "لا تُسلَّم أي دفعة قبل عمل هيئة الشكاوى والتحقق من الوحدات، مع زيارتين مشتركتين في السنة واطلاع الهيئة على التسجيلات.",
    ),
    owner: complaints,
  }),
  planned("officers-hold-back", "risk", {
    title: t(
      "Officers see the reform as directed at them",
      "Des agents se sentent visés par la réforme",
      "شعور أفراد الشرطة بأنهم مستهدفون",
    ),
    type: "security",
    likelihood: 3,
    impact: 3,
    mitigation: t(
      "Officers’ own needs are part of the assessment; their associations sit in the dialogue; protection in service improves together with conduct.",
      "Les besoins des agents font partie de l’évaluation ; leurs associations prennent part au dialogue ; leur protection progresse en même temps que la conduite.",
      "تدخل احتياجات أفراد الشرطة في التقييم، وتشارك روابطهم في الحوار، وتتحسن حمايتهم أثناء الخدمة مع تحسن السلوك.",
    ),
    owner: academy,
  }),
  planned("hear-residents", "consultation", {
    title: t(
      "Residents and officers are heard",
      "Habitants et agents entendus",
      "الاستماع إلى السكان وأفراد الشرطة",
    ),
    groups: [
      {
        who: t(
          "Women’s and youth associations of each region",
          "Associations de femmes et de jeunes de chaque région",
          "جمعيات النساء والشباب في كل منطقة",
        ),
      },
      {
        who: t(
          "Religious and traditional leaders",
          "Chefs religieux et traditionnels",
          "الزعماء الدينيون والتقليديون",
        ),
      },
      {
        who: t(
          "Minorities and people who were in custody",
          "Minorités et personnes passées par la garde à vue",
          "الأقليات ومن سبق توقيفهم",
        ),
      },
      {
        who: t(
          "Officers of every rank and their families",
          "Agents de tous grades et leurs familles",
          "أفراد الشرطة من جميع الرتب وأسرهم",
        ),
      },
    ],
    how: t(
      "Open meetings in local languages, led by local facilitators; written comments for those who prefer; a published answer to every proposal.",
      "Réunions ouvertes en langues locales, animées par des facilitateurs locaux ; observations écrites pour qui le préfère ; réponse publiée à chaque proposition.",
      "اجتماعات مفتوحة باللغات المحلية يديرها ميسّرون محليون، وملاحظات مكتوبة لمن يفضّل، ورد منشور على كل اقتراح.",
    ),
    period: span(1, 8),
  }),
  planned("hear-on-law", "consultation", {
    title: t(
      "Public hearing on the complaints law",
      "Audition publique sur la loi relative aux plaintes",
      "جلسة استماع عامة حول قانون الشكاوى",
    ),
    groups: [
      {
        who: t(
          "Bar association and human rights organisations",
          "Barreau et organisations de droits humains",
          "نقابة المحامين ومنظمات حقوق الإنسان",
        ),
      },
      { who: t("Police associations", "Associations de policiers", "روابط الشرطة") },
    ],
    how: t(
      "The draft is published for sixty days; parliament hears the groups in public and prints what changed because of them.",
      "L’avant-projet est publié pendant soixante jours ; le parlement entend les groupes en public et imprime ce qui a changé grâce à eux.",
      "تُنشر المسودة ستين يومًا، ويستمع البرلمان إلى المجموعات علنًا ويطبع ما تغيّر بفضلها.",
    ),
    period: span(17, 20),
  }),
];
