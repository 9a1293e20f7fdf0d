import { clause, t } from "./clause";
import { complaints, oversightLaw } from "./phase-one";
import { budgetSupport, training, vehicles } from "./support";

const both = t("Joint verification team", "Équipe conjointe de vérification", "فريق التحقق المشترك");

export const budgetLine = clause("condition", {
  title: t(
    "A budget line for the complaints body",
    "Une ligne budgétaire pour l’organe de plaintes",
    "بند في الميزانية لهيئة الشكاوى",
  ),
  text: t(
    "The finance law of each year carries a line of its own for the complaints body, not lower than the year before.",
    "La loi de finances de chaque année comporte une ligne propre à l’organe de plaintes, au moins égale à celle de l’année précédente.",
    "يتضمن قانون المالية لكل سنة بندًا خاصًا بهيئة الشكاوى لا يقل عن بند السنة السابقة.",
  ),
  on: "incentive",
  clauses: [budgetSupport.id],
  type: "fiduciary",
  due: "2027-12-31",
  checkedBy: t("Court of Accounts", "Cour des comptes", "محكمة المحاسبات"),
  consequence: "reduce",
  waivedBy: "every_voice",
});

export const vetting = clause("condition", {
  title: t(
    "Recipient units are vetted",
    "Vérification des unités bénéficiaires",
    "التحقق من الوحدات المستفيدة",
  ),
  text: t(
    "The ministry names each unit and its commanders; the Donor agency answers within thirty days and states its reasons. A unit under investigation for a grave violation receives nothing until the case is decided.",
    "Le ministère désigne chaque unité et ses commandants ; l’Agence de coopération répond sous trente jours en motivant sa réponse. Une unité visée par une enquête pour violation grave ne reçoit rien avant la décision.",
    "تسمّي الوزارة كل وحدة وقادتها، وترد وكالة التعاون المانحة خلال ثلاثين يومًا مع بيان الأسباب. ولا تتسلم شيئًا أي وحدة قيد التحقيق في انتهاك جسيم إلى حين البت في القضية.",
  ),
  on: "incentive",
  clauses: [vehicles.id],
  type: "policy",
  deadline: { words: t("before each lot is shipped", "avant l’expédition de chaque lot", "قبل شحن كل دفعة") },
  checkedBy: both,
  consequence: "hold",
  waivedBy: "nobody",
});

export const noSurprise = clause("condition", {
  title: t("No change without notice", "Aucun changement sans préavis", "لا تغيير دون إشعار"),
  text: t(
    "The Donor agency changes the content or the calendar of support in kind only after ninety days’ notice and a meeting of the steering committee. Until then the ministry’s own deadlines are extended by the same time.",
    "L’Agence de coopération ne modifie le contenu ou le calendrier de l’appui en nature qu’après un préavis de quatre-vingt-dix jours et une réunion du comité de pilotage. Dans l’intervalle, les échéances du ministère sont prolongées d’autant.",
    "لا تغيّر وكالة التعاون المانحة محتوى الدعم العيني أو جدوله إلا بعد إشعار مدته تسعون يومًا واجتماع للجنة التوجيهية. وإلى ذلك الحين تُمدَّد آجال الوزارة بالمدة نفسها.",
  ),
  on: "incentive",
  clauses: [training.id],
  type: "policy",
  checkedBy: t("Steering committee", "Comité de pilotage", "اللجنة التوجيهية"),
  consequence: "suspend",
  waivedBy: "every_voice",
});

/** What the donor proposed and the host declined. */
export const allOrNothing = clause("condition", {
  title: t("Suspension of all support", "Suspension de l’ensemble de l’appui", "تعليق الدعم بأكمله"),
  text: t(
    "Where one milestone of phase one is missed, the host must repeat it before any support continues.",
    "Si un jalon de la phase un n’est pas atteint, le pays hôte doit le reprendre avant la poursuite de tout appui.",
    "إذا لم يتحقق أحد معالم المرحلة الأولى، وجب على الدولة المضيفة إعادته قبل مواصلة أي دعم.",
  ),
  on: "package",
  type: "performance",
  checkedBy: t("Donor agency", "Agence de coopération", "وكالة التعاون المانحة"),
  consequence: "suspend",
  waivedBy: "donor",
});

export const depots = clause(
  "condition",
  {
    title: t(
      "Storage and access to depots",
      "Entreposage et accès aux dépôts",
      "التخزين والوصول إلى المستودعات",
    ),
    text: t(
      "The list of depots, the names of the officers who hold the keys and the days of joint visits are exchanged in writing and are open to the parliament committee.",
      "La liste des dépôts, les noms des agents détenteurs des clés et les jours des visites conjointes sont échangés par écrit et ouverts à la commission parlementaire.",
      "تُتبادل خطيًا قائمة المستودعات وأسماء الضباط حاملي المفاتيح وأيام الزيارات المشتركة، وهي متاحة للجنة البرلمانية.",
    ),
    on: "package",
    type: "policy",
    checkedBy: both,
    consequence: "hold",
    waivedBy: "every_voice",
  },
  "oversight",
);

export const promptRelease = clause("commitment", {
  title: t(
    "Release within forty-five days",
    "Décaissement sous quarante-cinq jours",
    "الصرف خلال خمسة وأربعين يومًا",
  ),
  text: t(
    "The Donor agency releases a tranche within forty-five days of the verification on which it depends. A later release is shown as overdue on the public page.",
    "L’Agence de coopération décaisse une tranche dans les quarante-cinq jours suivant la vérification dont elle dépend. Tout décaissement plus tardif apparaît en retard sur la page publique.",
    "تصرف وكالة التعاون المانحة الشريحة خلال خمسة وأربعين يومًا من التحقق الذي تتوقف عليه. ويظهر كل صرف لاحق لذلك متأخرًا على الصفحة العامة.",
  ),
  by: "after_verification",
  days: 45,
  clauses: [budgetSupport.id, oversightLaw.id, complaints.id],
});

/** The same promise as the host asked for it later, and the donor agreed. */
export const sooner = {
  title: t("Release within thirty days", "Décaissement sous trente jours", "الصرف خلال ثلاثين يومًا"),
  text: t(
    "The Donor agency releases a tranche within thirty days of the verification on which it depends. A later release is shown as overdue on the public page.",
    "L’Agence de coopération décaisse une tranche dans les trente jours suivant la vérification dont elle dépend. Tout décaissement plus tardif apparaît en retard sur la page publique.",
    "تصرف وكالة التعاون المانحة الشريحة خلال ثلاثين يومًا من التحقق الذي تتوقف عليه. ويظهر كل صرف لاحق لذلك متأخرًا على الصفحة العامة.",
  ),
  days: 30,
};

export const forecast = clause("commitment", {
  title: t(
    "Three-year forecast of payments",
    "Prévision triennale des décaissements",
    "توقعات المدفوعات لثلاث سنوات",
  ),
  text: t(
    "Before the budget conference, the Donor agency tells the Ministry of Finance in writing what it expects to pay in each of the next three years.",
    "Avant la conférence budgétaire, l’Agence de coopération communique par écrit au ministère des Finances ce qu’elle prévoit de verser au cours de chacune des trois années suivantes.",
    "تُبلغ وكالة التعاون المانحة وزارة المالية خطيًا، قبل مؤتمر الميزانية، بما تتوقع دفعه في كل سنة من السنوات الثلاث التالية.",
  ),
  by: "date",
  due: "2027-03-31",
  clauses: [budgetSupport.id],
});

export const declaredPrices = clause("commitment", {
  title: t("Prices and offers published", "Prix et offres publiés", "نشر الأسعار والعروض"),
  text: t(
    "For every purchase above EUR 50,000 the Donor agency publishes the price, the seller and the offers that were not chosen.",
    "Pour tout achat supérieur à 50 000 euros, l’Agence de coopération publie le prix, le vendeur et les offres non retenues.",
    "تنشر وكالة التعاون المانحة، عن كل شراء يتجاوز 50 ألف يورو، السعر والبائع والعروض التي لم تُقبل.",
  ),
  by: "date",
  due: "2028-01-31",
});
