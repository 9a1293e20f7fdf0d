import { month, planned, span, t } from "../template";
import { authority, board, integrity } from "./institutions";

/** Conditions, the donor's own restraint, risks and hearings. */
export const measures = [
  planned("laboratory-independent", "condition", {
    title: t(
      "The laboratory answers to nobody it tests",
      "Le laboratoire ne dépend d’aucun service contrôlé",
      "استقلال المختبر عمن يفحص لهم",
    ),
    text: t(
      "The institute of standards has its own budget line, its director a term of office, and its results are published whether or not they please the buyer.",
      "L’institut de normalisation a sa ligne budgétaire, son directeur un mandat à durée fixe, et ses résultats sont publiés qu’ils plaisent ou non à l’acheteur.",
      "للمعهد الوطني للمواصفات بند خاص في الميزانية ولمديره ولاية محددة، وتُنشر نتائجه سواء أرضت المشتري أم لا.",
    ),
    on: "incentive",
    clauses: ["quality-laboratory"],
    type: "policy",
    checkedBy: t(
      "Joint committee with the audit office",
      "Comité conjoint et Cour des comptes",
      "اللجنة المشتركة وديوان المحاسبة",
    ),
    consequence: "hold",
    waivedBy: "every_voice",
  }),
  planned("no-tied-aid", "commitment", {
    title: t(
      "No purchase tied to the donor’s firms",
      "Aucun achat lié aux entreprises du bailleur",
      "عدم ربط المشتريات بشركات الجهة المانحة",
    ),
    text: t(
      "Nothing under this package has to be bought from the donor’s country. The donor publishes what it buys for the host by the same rules and within the same days as the host.",
      "Rien au titre du présent pacte ne doit être acheté dans le pays du bailleur. Le bailleur publie ce qu’il achète pour le pays hôte selon les mêmes règles et délais que celui-ci.",
      "لا يُشترط شراء أي شيء بموجب هذا الميثاق من بلد الجهة المانحة. وتنشر الجهة المانحة ما تشتريه للدولة المضيفة بالقواعد والآجال نفسها.",
    ),
    by: "date",
    due: month(3),
  }),
  planned("reporters-harmed", "risk", {
    title: t(
      "Reprisals against those who report",
      "Représailles contre ceux qui signalent",
      "الانتقام من المبلّغين",
    ),
    type: "human_rights",
    likelihood: 3,
    impact: 4,
    mitigation: t(
      "Reports reach the commission without names; a person who reports may move post on the same pay; reprisals are an offence from the first law on.",
      "Les signalements parviennent à la commission sans noms ; leur auteur peut changer de poste à salaire égal ; les représailles sont une infraction dès la première loi.",
      "تصل البلاغات إلى الهيئة بلا أسماء، وللمبلّغ تغيير موقعه بالأجر نفسه، وتُعدّ الأعمال الانتقامية جريمة منذ القانون الأول.",
    ),
    owner: integrity,
  }),
  planned("classified-more", "risk", {
    title: t(
      "More is classified to escape the rules",
      "Classification accrue pour échapper aux règles",
      "التوسع في التصنيف السري للإفلات من القواعد",
    ),
    type: "fiduciary",
    likelihood: 4,
    impact: 3,
    mitigation: t(
      "The share of classified purchases is published and capped; sworn members of the board read each; what was classified opens after a set time.",
      "La part des achats classifiés est publiée et plafonnée ; des membres assermentés de la commission examinent chacun ; ce qui était classifié s’ouvre au terme d’un délai fixé.",
      "تُنشر نسبة المشتريات السرية ويوضع لها سقف، وينظر أعضاء محلَّفون في كل منها، ويُرفع التصنيف بعد مدة محددة.",
    ),
    owner: board,
  }),
  planned("hear-users", "consultation", {
    title: t(
      "Users and suppliers are heard",
      "Utilisateurs et fournisseurs entendus",
      "الاستماع إلى المستعملين والموردين",
    ),
    groups: [
      {
        who: t(
          "Soldiers and officers in remote units",
          "Soldats et policiers des unités éloignées",
          "جنود ورجال شرطة في الوحدات النائية",
        ),
      },
      {
        who: t(
          "Small firms, women and youth in business",
          "Petites entreprises, femmes et jeunes entrepreneurs",
          "الشركات الصغيرة ونساء الأعمال وشبابها",
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
          "Journalists and anti-corruption groups",
          "Journalistes et groupes anticorruption",
          "صحفيون ومجموعات مكافحة الفساد",
        ),
      },
    ],
    how: t(
      "Closed meetings for those who serve, open ones for suppliers and citizens, in local languages; a published answer to every proposal.",
      "Réunions à huis clos pour ceux qui servent, ouvertes pour fournisseurs et citoyens, en langues locales ; réponse publiée à chaque proposition.",
      "اجتماعات مغلقة للعاملين في الأجهزة ومفتوحة للموردين والمواطنين باللغات المحلية، ورد منشور على كل اقتراح.",
    ),
    period: span(1, 8),
  }),
  planned("hear-on-policy", "consultation", {
    title: t(
      "Hearing on what may stay secret",
      "Audition sur ce qui peut rester secret",
      "جلسة استماع حول ما يجوز إبقاؤه سريًا",
    ),
    groups: [
      { who: t("Press and universities", "Presse et universités", "الصحافة والجامعات") },
      {
        who: t(
          "Chambers of commerce and industry",
          "Chambres de commerce et d’industrie",
          "غرف التجارة والصناعة",
        ),
      },
      { who: authority },
    ],
    how: t(
      "The draft policy is open for sixty days; parliament’s committee hears the groups in public and prints what changed because of them.",
      "Le projet de politique est ouvert soixante jours ; la commission parlementaire entend les groupes en public et imprime ce qui a changé grâce à eux.",
      "تُفتح مسودة السياسة للنقاش ستين يومًا، وتستمع اللجنة البرلمانية إلى المجموعات علنًا وتطبع ما تغيّر بفضلها.",
    ),
    period: span(18, 22),
  }),
];
