import { planned, span, t } from "../template";
import { borderPolice, customs, interior, ombudsperson } from "./institutions";

export const foundations = [
  planned("purpose", "purpose", {
    title: t("Purpose and mutual gains", "Objet et bénéfices mutuels", "الغاية والمكاسب المتبادلة"),
    text: t(
      "The parties work together for borders that are easy for people and trade, and hard for those who traffic in persons, arms and drugs; whoever crosses is treated with dignity and can complain.",
      "Les parties œuvrent pour des frontières aisées à franchir pour les personnes et le commerce, et difficiles pour les trafiquants de personnes, d’armes et de drogues ; quiconque les franchit est traité avec dignité et peut se plaindre.",
      "يعمل الطرفان معًا من أجل حدود ميسَّرة للناس والتجارة وعسيرة على المتاجرين بالأشخاص والسلاح والمخدرات، يُعامل كل عابر لها بكرامة ويستطيع أن يشتكي.",
    ),
    hostGains: t(
      "Faster trade, more customs revenue, safer border communities, and services that work together under one national policy.",
      "Un commerce plus rapide, davantage de recettes douanières, des communautés frontalières plus sûres et des services qui coopèrent sous une même politique nationale.",
      "تجارة أسرع، وإيرادات جمركية أكثر، ومجتمعات حدودية أكثر أمنًا، وأجهزة تعمل معًا في ظل سياسة وطنية واحدة.",
    ),
    donorGains: t(
      "Less trafficking towards its own territory, a partner who answers requests for assistance, and equipment that demonstrably stays where it was sent.",
      "Moins de trafics vers son propre territoire, un partenaire qui répond aux demandes d’entraide et des équipements dont il est établi qu’ils restent là où ils ont été envoyés.",
      "تراجع الاتجار نحو أراضيها، وشريك يستجيب لطلبات المساعدة، ومعدات يثبت بقاؤها حيث أُرسلت.",
    ),
  }),
  planned("interest", "interest", {
    title: t(
      "The donor’s declared interest",
      "L’intérêt déclaré du bailleur",
      "المصلحة المعلنة للجهة المانحة",
    ),
    text: t(
      "The donor declares that it has an interest in migration and trafficking routes towards its territory. It does not make support depend on the number of persons turned back or returned. [To be adapted by the donor.]",
      "Le bailleur déclare avoir un intérêt aux routes de migration et de trafic menant à son territoire. Il ne fait pas dépendre l’appui du nombre de personnes refoulées ou renvoyées. [À adapter par le bailleur.]",
      "تعلن الجهة المانحة أن لها مصلحة في مسارات الهجرة والاتجار المؤدية إلى أراضيها. ولا تربط الدعم بعدد من يُردّون أو يُعادون. [تكيّفه الجهة المانحة.]",
    ),
  }),
  planned("priority-trade", "priority", {
    title: t("Trade that crosses in a day", "Un commerce qui passe en un jour", "تجارة تعبر في يوم واحد"),
    text: t(
      "The development plan aims at goods clearing the main crossings within a day, for small traders as for large.",
      "Le plan de développement vise un passage des marchandises en un jour aux principaux postes, pour les petits commerçants comme pour les grands.",
      "تستهدف خطة التنمية عبور البضائع من المعابر الرئيسية خلال يوم واحد، لصغار التجار وكبارهم على السواء.",
    ),
    anchor: {
      document: t("National development plan", "Plan national de développement", "خطة التنمية الوطنية"),
      cycle: "development_plan",
      year: 1,
    },
  }),
  planned("priority-communities", "priority", {
    title: t(
      "Safety of border communities",
      "Sécurité des communautés frontalières",
      "أمن المجتمعات الحدودية",
    ),
    text: t(
      "The national security strategy puts the safety of those who live along the border, and their ties across it, before the control of territory.",
      "La stratégie nationale de sécurité place la sécurité des riverains de la frontière, et leurs liens de part et d’autre, avant le contrôle du territoire.",
      "تقدّم الاستراتيجية الوطنية للأمن سلامة سكان الحدود وصلاتهم عبرها على ضبط الإقليم.",
    ),
    anchor: {
      document: t(
        "National security strategy",
        "Stratégie nationale de sécurité",
        "الاستراتيجية الوطنية للأمن",
      ),
      cycle: "security_strategy",
      year: 0,
    },
  }),
  planned("priority-revenue", "priority", {
    title: t(
      "Customs revenue that reaches the budget",
      "Des recettes douanières qui parviennent au budget",
      "إيرادات جمركية تصل إلى الميزانية",
    ),
    text: t(
      "The finance law provides that duties are paid by electronic means alone and reported by crossing each month.",
      "La loi de finances prévoit que les droits sont acquittés uniquement par voie électronique et publiés chaque mois par poste.",
      "ينص قانون المالية على أن تُسدَّد الرسوم إلكترونيًا حصرًا وتُعلن كل شهر بحسب المعبر.",
    ),
    anchor: { document: t("Finance law", "Loi de finances", "قانون المالية"), cycle: "budget_year", year: 0 },
  }),
  planned("reform-name", "term", {
    title: t("Shared stewardship of borders", "Gestion partagée des frontières", "الإدارة المشتركة للحدود"),
    text: t(
      "“Shared stewardship of borders” is the name of the reform in this package. It covers the border police, customs, health and plant inspection, and their work with neighbours and communities. The parties may choose another name by consent.",
      "« Gestion partagée des frontières » désigne la réforme dans le présent pacte. Elle couvre la police des frontières, les douanes, les contrôles sanitaires et phytosanitaires et leur coopération avec les voisins et les communautés. Les parties peuvent convenir d’un autre nom.",
      "«الإدارة المشتركة للحدود» هو اسم الإصلاح في هذا الميثاق. ويشمل شرطة الحدود والجمارك والرقابة الصحية والزراعية وعملها مع الجيران والمجتمعات. وللطرفين الاتفاق على اسم آخر.",
    ),
  }),
  planned("phase-ground", "phase", {
    title: t("Listening along the border", "À l’écoute de la frontière", "الاستماع على امتداد الحدود"),
    text: t(
      "What people, traders and officers meet at the border, and protection for those most at risk there.",
      "Ce que vivent habitants, commerçants et agents à la frontière, et la protection des plus exposés.",
      "ما يلقاه الناس والتجار والموظفون على الحدود، وحماية الأكثر تعرضًا للخطر فيها.",
    ),
    order: 1,
    period: span(0, 14),
  }),
  planned("phase-rules", "phase", {
    title: t(
      "One policy, joint procedures",
      "Une politique, des procédures communes",
      "سياسة واحدة وإجراءات مشتركة",
    ),
    text: t(
      "A national policy, data protection and oversight, and a costed plan.",
      "Une politique nationale, la protection des données et le contrôle, et un plan chiffré.",
      "سياسة وطنية وحماية للبيانات ورقابة وخطة محددة التكلفة.",
    ),
    order: 2,
    period: span(14, 36),
    gates: [
      { institution: interior, dimension: "civilian_control", readiness: 2 },
      { institution: borderPolice, dimension: "human_resources", readiness: 2 },
    ],
  }),
  planned("phase-practice", "phase", {
    title: t("Crossings that work", "Des postes qui fonctionnent", "معابر تعمل"),
    text: t(
      "Joint procedures at every main crossing; technical means follow oversight.",
      "Des procédures communes à chaque poste principal ; les moyens techniques suivent le contrôle.",
      "إجراءات مشتركة في كل معبر رئيسي، وتأتي الوسائل التقنية بعد الرقابة.",
    ),
    order: 3,
    period: span(36, 60),
    gates: [
      { institution: borderPolice, dimension: "integrity", readiness: 3 },
      { institution: customs, dimension: "integrity", readiness: 3 },
      { institution: ombudsperson, dimension: "oversight", readiness: 3 },
    ],
  }),
];
