import { clause, t } from "./clause";

export const purpose = clause("purpose", {
  title: t("Purpose and mutual gains", "Objet et bénéfices mutuels", "الغاية والمكاسب المتبادلة"),
  text: t(
    "The parties join their efforts so that every person in the Sample Republic can rely on a police service that protects, that answers for what it does, and that brings each case to a judge within the time the law allows. The Sample Republic sets the pace; the Donor agency accompanies it.",
    "Les parties unissent leurs efforts afin que toute personne en République d’Exemple puisse compter sur une police qui protège, qui rend compte de ses actes et qui présente chaque affaire à un juge dans les délais prévus par la loi. La République d’Exemple fixe le rythme ; l’Agence de coopération l’accompagne.",
    "يوحّد الطرفان جهودهما كي يتمكن كل شخص في جمهورية المثال من الاعتماد على شرطة تحمي الناس، وتخضع للمساءلة عن أعمالها، وتعرض كل قضية على قاضٍ ضمن الآجال التي حددها القانون. تحدد جمهورية المثال وتيرة الإصلاح، وترافقها وكالة التعاون المانحة.",
  ),
  hostGains: t(
    "Safer communities, shorter detention before trial, careers that reward merit, and running costs that the national budget can carry after 2031.",
    "Des communautés plus sûres, des détentions provisoires plus courtes, des carrières qui récompensent le mérite et des coûts de fonctionnement que le budget national peut assumer après 2031.",
    "مجتمعات أكثر أمنًا، ومدد أقصر للتوقيف قبل المحاكمة، ومسارات مهنية تكافئ الجدارة، وتكاليف تشغيل تستطيع الميزانية الوطنية تحمّلها بعد عام 2031.",
  ),
  donorGains: t(
    "A dependable partner in the region, results that can be shown to its own parliament, and support that ends on an agreed day.",
    "Un partenaire fiable dans la région, des résultats dont elle peut rendre compte à son propre parlement et un appui qui prend fin à une date convenue.",
    "شريك موثوق في المنطقة، ونتائج يمكن عرضها على برلمانها، ودعم ينتهي في موعد متفق عليه.",
  ),
  participants: [
    { name: t("Donor agency", "Agence de coopération", "وكالة التعاون المانحة"), role: "funding" },
    { name: t("Ministry of Justice", "Ministère de la Justice", "وزارة العدل"), role: "accountable" },
    {
      name: t("Ministry of the Interior", "Ministère de l’Intérieur", "وزارة الداخلية"),
      role: "implementing",
    },
  ],
});

/** The same purpose as the donor first worded it: the host answered with the text above. */
export const purposeAsFirstWorded = {
  ...purpose.body,
  text: t(
    "The Donor agency supports the Sample Republic in bringing its police and its courts up to international standards of accountability within five years.",
    "L’Agence de coopération aide la République d’Exemple à mettre sa police et ses tribunaux aux normes internationales de redevabilité en cinq ans.",
    "تدعم وكالة التعاون المانحة جمهورية المثال في الارتقاء بشرطتها ومحاكمها إلى المعايير الدولية للمساءلة خلال خمس سنوات.",
  ),
};

export const name = clause("term", {
  title: t("Renewal of the justice chain", "Rénovation de la chaîne pénale", "تجديد سلسلة العدالة"),
  text: t(
    "In this compact, “renewal of the justice chain” is the name of the reform. It covers the path of a person from first contact with the police to the decision of a judge: police, prosecution, courts and places of custody. No other term is used in documents addressed to the public.",
    "Dans le présent pacte, « rénovation de la chaîne pénale » désigne la réforme. Elle couvre le parcours d’une personne, du premier contact avec la police à la décision du juge : police, parquet, tribunaux et lieux de garde à vue. Aucun autre terme n’est employé dans les documents destinés au public.",
    "في هذا الميثاق، «تجديد سلسلة العدالة» هو اسم الإصلاح. ويشمل مسار الشخص من أول اتصال له بالشرطة إلى قرار القاضي: الشرطة والنيابة العامة والمحاكم وأماكن الاحتجاز. ولا يُستعمل أي مصطلح آخر في الوثائق الموجَّهة إلى الجمهور.",
  ),
});

export const trust = clause("priority", {
  title: t(
    "Citizens’ trust in public security",
    "Confiance des citoyens dans la sécurité publique",
    "ثقة المواطنين في الأمن العام",
  ),
  text: t(
    "Goal 3 of the national security strategy: by 2031, six citizens in ten say that they would report a crime to the police without fear.",
    "Objectif 3 de la stratégie nationale de sécurité : d’ici à 2031, six citoyens sur dix déclarent qu’ils signaleraient une infraction à la police sans crainte.",
    "الهدف 3 من الاستراتيجية الوطنية للأمن: بحلول عام 2031، يقول ستة من كل عشرة مواطنين إنهم يبلّغون الشرطة عن جريمة دون خوف.",
  ),
  anchor: {
    document: t(
      "National security strategy 2026–2031",
      "Stratégie nationale de sécurité 2026-2031",
      "الاستراتيجية الوطنية للأمن 2026–2031",
    ),
    cycle: "security_strategy",
    year: 2026,
  },
});

export const merit = clause("priority", {
  title: t(
    "Careers by merit in public service",
    "Carrières au mérite dans la fonction publique",
    "المسار المهني على أساس الجدارة في الخدمة العامة",
  ),
  text: t(
    "Pillar 2 of the development plan: appointment and promotion in the police, the prosecution and the prison service follow published criteria, open to women and men of every region.",
    "Axe 2 du plan de développement : les nominations et les promotions dans la police, le parquet et l’administration pénitentiaire suivent des critères publiés, ouverts aux femmes et aux hommes de toutes les régions.",
    "المحور 2 من خطة التنمية: تخضع التعيينات والترقيات في الشرطة والنيابة العامة وإدارة السجون لمعايير منشورة، مفتوحة أمام النساء والرجال من جميع المناطق.",
  ),
  anchor: {
    document: t(
      "National development plan 2025–2030",
      "Plan national de développement 2025-2030",
      "خطة التنمية الوطنية 2025–2030",
    ),
    cycle: "development_plan",
    year: 2025,
  },
});

export const budget = clause("priority", {
  title: t("A security budget that can be read", "Un budget de la sécurité lisible", "ميزانية أمنية واضحة"),
  text: t(
    "Budget circular 2027: each security institution presents its programme, its posts and its contracts in the finance law, and the Court of Accounts certifies how they were carried out.",
    "Circulaire budgétaire 2027 : chaque institution de sécurité présente son programme, ses emplois et ses marchés dans la loi de finances, et la Cour des comptes en certifie l’exécution.",
    "تعميم الميزانية لعام 2027: تعرض كل مؤسسة أمنية برنامجها ووظائفها وعقودها في قانون المالية، وتصادق محكمة المحاسبات على تنفيذها.",
  ),
  anchor: {
    document: t("Budget circular for 2027", "Circulaire budgétaire pour 2027", "تعميم ميزانية عام 2027"),
    cycle: "budget_year",
    year: 2027,
  },
});

export const neighbourhood = clause("interest", {
  title: t("A stable neighbourhood", "Un voisinage stable", "جوار مستقر"),
  text: t(
    "The Donor agency declares an interest in fewer trafficking routes towards its own territory and in a predictable partner for judicial cooperation. It asks for no operational information in return for this compact.",
    "L’Agence de coopération déclare avoir intérêt à ce que les routes de trafic vers son territoire diminuent et à disposer d’un partenaire prévisible en matière d’entraide judiciaire. Elle ne demande aucune information opérationnelle en contrepartie du présent pacte.",
    "تعلن وكالة التعاون المانحة أن لها مصلحة في تراجع مسارات التهريب نحو أراضيها، وفي وجود شريك يمكن التعويل عليه في التعاون القضائي. وهي لا تطلب أي معلومات عملياتية مقابل هذا الميثاق.",
  ),
});

export const suppliers = clause("interest", {
  title: t(
    "Suppliers in the donor’s own market",
    "Fournisseurs du marché national du bailleur",
    "مورّدون من سوق الجهة المانحة",
  ),
  text: t(
    "Part of the equipment may be bought from manufacturers established in the donor’s country. Each such purchase is published with its price and with the offers that were not chosen.",
    "Une partie des équipements peut être achetée à des fabricants établis dans le pays du bailleur. Chaque achat de ce type est publié avec son prix et les offres non retenues.",
    "قد يُشترى جزء من المعدات من مصنّعين مقرّهم في بلد الجهة المانحة. ويُنشر كل شراء من هذا النوع مع سعره ومع العروض التي لم تُقبل.",
  ),
});
