import { month, planned, span, t } from "../template";
import { inspectors, judiciary, prosecution } from "./institutions";

/** Conditions, the donor's own restraint, risks and hearings. */
export const measures = [
  planned("entry-kept", "condition", {
    title: t("Visitors enter without notice", "Accès inopiné des contrôleurs", "دخول المفتشين دون إخطار"),
    text: t(
      "In the six months before the tranche no visitor was refused entry to a place of custody or a private talk with a detainee.",
      "Dans les six mois précédant la tranche, aucun contrôleur ne s’est vu refuser l’accès à un lieu de détention ni un entretien privé avec un détenu.",
      "لم يُرفض في الأشهر الستة السابقة للشريحة دخول أي مفتش إلى مكان احتجاز ولا محادثته محتجزًا على انفراد.",
    ),
    on: "tranche",
    clauses: ["legal-aid-second"],
    type: "policy",
    checkedBy: inspectors,
    consequence: "hold",
    waivedBy: "every_voice",
  }),
  planned("limits-kept", "condition", {
    title: t("Legal time limits are kept", "Respect des délais légaux", "احترام الآجال القانونية"),
    text: t(
      "Nine detainees in ten have been before a judge within the legal time in each of the last two quarters.",
      "Neuf détenus sur dix ont comparu devant un juge dans le délai légal au cours de chacun des deux derniers trimestres.",
      "مثُل تسعة من كل عشرة محتجزين أمام قاضٍ ضمن الأجل القانوني في كل من الربعين الأخيرين.",
    ),
    on: "tranche",
    clauses: ["works-second"],
    type: "performance",
    checkedBy: judiciary,
    consequence: "reduce",
    waivedBy: "every_voice",
  }),
  planned("no-intervention", "commitment", {
    title: t(
      "No word on pending cases",
      "Aucune parole sur les affaires en cours",
      "عدم التدخل في القضايا المنظورة",
    ),
    text: t(
      "The donor, its embassy and its experts do not speak to judges or prosecutors about a pending case except by the ways of judicial cooperation, and any approach is recorded and given to the council of the judiciary.",
      "Le bailleur, son ambassade et ses experts ne s’adressent aux juges ou procureurs sur une affaire en cours que par les voies de l’entraide judiciaire ; toute démarche est consignée et transmise au conseil de la magistrature.",
      "لا تخاطب الجهة المانحة ولا سفارتها ولا خبراؤها القضاة أو أعضاء النيابة في قضية منظورة إلا بطرق التعاون القضائي، ويُدوَّن كل اتصال ويُحال إلى مجلس القضاء.",
    ),
    by: "date",
    due: month(1),
  }),
  planned("witnesses-harmed", "risk", {
    title: t(
      "Judges, lawyers and witnesses are threatened",
      "Menaces contre juges, avocats et témoins",
      "تهديد القضاة والمحامين والشهود",
    ),
    type: "security",
    likelihood: 3,
    impact: 5,
    mitigation: t(
      "A protection fund open within a day, hearings by distance where needed, and threats read each month by the council of the chain.",
      "Un fonds de protection mobilisable sous un jour, des audiences à distance au besoin et un examen mensuel des menaces par le conseil de la chaîne.",
      "صندوق حماية يُستعمل خلال يوم، وجلسات عن بعد عند الحاجة، ونظر شهري في التهديدات من مجلس السلسلة.",
    ),
    owner: prosecution,
  }),
  planned("register-misused", "risk", {
    title: t(
      "The register of cases is misused",
      "Usage abusif du registre des affaires",
      "إساءة استعمال سجل القضايا",
    ),
    type: "human_rights",
    likelihood: 2,
    impact: 4,
    mitigation: t(
      "Access by role, each reading logged, corrections within thirty days for whoever asks, and a yearly test by outsiders.",
      "Accès par fonction, journal de chaque consultation, rectification sous trente jours à qui la demande et test annuel par des tiers.",
      "وصول بحسب الوظيفة، وتسجيل كل اطلاع، وتصحيح خلال ثلاثين يومًا لمن يطلبه، واختبار سنوي من جهة خارجية.",
    ),
    owner: judiciary,
  }),
  planned("hear-justice-seekers", "consultation", {
    title: t("Those who seek justice are heard", "Justiciables entendus", "الاستماع إلى طالبي العدالة"),
    groups: [
      {
        who: t(
          "Women’s associations and victims",
          "Associations de femmes et victimes",
          "جمعيات النساء والضحايا",
        ),
      },
      {
        who: t(
          "Customary and religious authorities",
          "Autorités coutumières et religieuses",
          "السلطات العرفية والدينية",
        ),
      },
      { who: t("Youth and former detainees", "Jeunes et anciens détenus", "الشباب ومحتجزون سابقون") },
      {
        who: t(
          "Minorities and small business",
          "Minorités et petites entreprises",
          "الأقليات وأصحاب الأعمال الصغيرة",
        ),
      },
    ],
    how: t(
      "Circles in each region led by local mediators, in local languages, with written accounts that speakers have approved.",
      "Cercles de parole dans chaque région, animés par des médiateurs locaux, en langues locales, avec des comptes rendus approuvés par les intervenants.",
      "حلقات في كل منطقة يديرها وسطاء محليون باللغات المحلية، وتُدوَّن فيها روايات يعتمدها أصحابها.",
    ),
    period: span(1, 8),
  }),
  planned("hear-on-visits", "consultation", {
    title: t(
      "Hearing on visits to places of custody",
      "Audition sur les visites des lieux de détention",
      "جلسة استماع حول زيارات أماكن الاحتجاز",
    ),
    groups: [
      {
        who: t(
          "Bar and rights organisations",
          "Barreau et organisations de défense des droits",
          "نقابة المحامين ومنظمات الحقوق",
        ),
      },
      { who: t("Prison staff and doctors", "Personnel pénitentiaire et médecins", "موظفو السجون والأطباء") },
    ],
    how: t(
      "The draft law is open for sixty days; parliament hears the groups in public and prints what changed because of them.",
      "Le projet de loi est ouvert soixante jours ; le parlement entend les groupes en public et imprime ce qui a changé grâce à eux.",
      "يُفتح مشروع القانون للنقاش ستين يومًا، ويستمع البرلمان إلى المجموعات علنًا ويطبع ما تغيّر بفضلها.",
    ),
    period: span(16, 20),
  }),
];
