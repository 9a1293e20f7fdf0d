import { month, planned, span, t } from "../template";
import { inspectors, judiciary, prosecution } from "./institutions";

/** Conditions, the donor's own restraint, risks and hearings. */
export const measures = [
  planned("entry-kept", "condition", {
    title: t(
      "Visitors enter without notice",
      "Accès inopiné des contrôleurs",
      "دخول المفتشين دون إخطار",
      "Los visitadores entran sin previo aviso",
      "Os visitadores entram sem aviso prévio",
    ),
    text: t(
      "In the six months before the tranche no visitor was refused entry to a place of custody or a private talk with a detainee.",
      "Dans les six mois précédant la tranche, aucun contrôleur ne s’est vu refuser l’accès à un lieu de détention ni un entretien privé avec un détenu.",
      "لم يُرفض في الأشهر الستة السابقة للشريحة دخول أي مفتش إلى مكان احتجاز ولا محادثته محتجزًا على انفراد.",
      "En los seis meses anteriores al tramo no se denegó a ningún visitador la entrada a un lugar de detención ni una conversación en privado con una persona detenida.",
      "Nos seis meses anteriores à parcela, a nenhum visitador foi recusada a entrada num local de detenção nem uma conversa em privado com um detido.",
    ),
    on: "tranche",
    clauses: ["legal-aid-second"],
    type: "policy",
    checkedBy: inspectors,
    consequence: "hold",
    waivedBy: "every_voice",
  }),
  planned("limits-kept", "condition", {
    title: t(
      "Legal time limits are kept",
      "Respect des délais légaux",
      "احترام الآجال القانونية",
      "Se respetan los plazos legales",
      "Os prazos legais são respeitados",
    ),
    text: t(
      "Nine detainees in ten have been before a judge within the legal time in each of the last two quarters.",
      "Neuf détenus sur dix ont comparu devant un juge dans le délai légal au cours de chacun des deux derniers trimestres.",
      "مثُل تسعة من كل عشرة محتجزين أمام قاضٍ ضمن الأجل القانوني في كل من الربعين الأخيرين.",
      "Nueve de cada diez personas detenidas han comparecido ante un juez dentro del plazo legal en cada uno de los dos últimos trimestres.",
      "Nove em cada dez detidos compareceram perante um juiz dentro do prazo legal em cada um dos dois últimos trimestres.",
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
      "Ninguna palabra sobre casos en curso",
      "Nenhuma palavra sobre processos em curso",
    ),
    text: t(
      "The donor, its embassy and its experts do not speak to judges or prosecutors about a pending case except by the ways of judicial cooperation, and any approach is recorded and given to the council of the judiciary.",
      "Le bailleur, son ambassade et ses experts ne s’adressent aux juges ou procureurs sur une affaire en cours que par les voies de l’entraide judiciaire ; toute démarche est consignée et transmise au conseil de la magistrature.",
      "لا تخاطب الجهة المانحة ولا سفارتها ولا خبراؤها القضاة أو أعضاء النيابة في قضية منظورة إلا بطرق التعاون القضائي، ويُدوَّن كل اتصال ويُحال إلى مجلس القضاء.",
      "El donante, su embajada y sus expertos no hablan con jueces ni fiscales de un caso en curso salvo por las vías de la cooperación judicial; todo contacto se consigna y se comunica al consejo de la magistratura.",
      "O doador, a sua embaixada e os seus peritos não falam com juízes nem procuradores sobre um processo em curso salvo pelas vias da cooperação judiciária; qualquer contacto é registado e comunicado ao conselho da magistratura.",
    ),
    by: "date",
    due: month(1),
  }),
  planned("witnesses-harmed", "risk", {
    title: t(
      "Judges, lawyers and witnesses are threatened",
      "Menaces contre juges, avocats et témoins",
      "تهديد القضاة والمحامين والشهود",
      "Amenazas contra jueces, abogados y testigos",
      "Ameaças contra juízes, advogados e testemunhas",
    ),
    type: "security",
    likelihood: 3,
    impact: 5,
    mitigation: t(
      "A protection fund open within a day, hearings by distance where needed, and threats read each month by the council of the chain.",
      "Un fonds de protection mobilisable sous un jour, des audiences à distance au besoin et un examen mensuel des menaces par le conseil de la chaîne.",
      "صندوق حماية يُستعمل خلال يوم، وجلسات عن بعد عند الحاجة، ونظر شهري في التهديدات من مجلس السلسلة.",
      "Un fondo de protección disponible en el plazo de un día, audiencias a distancia cuando sea necesario y examen mensual de las amenazas por el consejo de la cadena de justicia.",
      "Um fundo de proteção disponível no prazo de um dia, audiências à distância quando necessário e exame mensal das ameaças pelo conselho da cadeia da justiça.",
    ),
    owner: prosecution,
  }),
  planned("register-misused", "risk", {
    title: t(
      "The register of cases is misused",
      "Usage abusif du registre des affaires",
      "إساءة استعمال سجل القضايا",
      "Uso indebido del registro de casos",
      "Utilização indevida do registo de processos",
    ),
    type: "human_rights",
    likelihood: 2,
    impact: 4,
    mitigation: t(
      "Access by role, each reading logged, corrections within thirty days for whoever asks, and a yearly test by outsiders.",
      "Accès par fonction, journal de chaque consultation, rectification sous trente jours à qui la demande et test annuel par des tiers.",
      "وصول بحسب الوظيفة، وتسجيل كل اطلاع، وتصحيح خلال ثلاثين يومًا لمن يطلبه، واختبار سنوي من جهة خارجية.",
      "Acceso según la función, constancia de cada consulta, rectificación en treinta días a quien la solicite y una prueba anual a cargo de terceros.",
      "Acesso segundo a função, registo de cada consulta, retificação em trinta dias a quem a solicite e um teste anual a cargo de terceiros.",
    ),
    owner: judiciary,
  }),
  planned("hear-justice-seekers", "consultation", {
    title: t(
      "Those who seek justice are heard",
      "Justiciables entendus",
      "الاستماع إلى طالبي العدالة",
      "Se escucha a quienes buscan justicia",
      "Quem procura justiça é ouvido",
    ),
    groups: [
      {
        who: t(
          "Women’s associations and victims",
          "Associations de femmes et victimes",
          "جمعيات النساء والضحايا",
          "Asociaciones de mujeres y víctimas",
          "Associações de mulheres e vítimas",
        ),
      },
      {
        who: t(
          "Customary and religious authorities",
          "Autorités coutumières et religieuses",
          "السلطات العرفية والدينية",
          "Autoridades consuetudinarias y religiosas",
          "Autoridades tradicionais e religiosas",
        ),
      },
      {
        who: t(
          "Youth and former detainees",
          "Jeunes et anciens détenus",
          "الشباب ومحتجزون سابقون",
          "Jóvenes y antiguos detenidos",
          "Jovens e antigos detidos",
        ),
      },
      {
        who: t(
          "Minorities and small business",
          "Minorités et petites entreprises",
          "الأقليات وأصحاب الأعمال الصغيرة",
          "Minorías y pequeñas empresas",
          "Minorias e pequenas empresas",
        ),
      },
    ],
    how: t(
      "Circles in each region led by local mediators, in local languages, with written accounts that speakers have approved.",
      "Cercles de parole dans chaque région, animés par des médiateurs locaux, en langues locales, avec des comptes rendus approuvés par les intervenants.",
      "حلقات في كل منطقة يديرها وسطاء محليون باللغات المحلية، وتُدوَّن فيها روايات يعتمدها أصحابها.",
      "Círculos de diálogo en cada región, conducidos por mediadores locales, en lenguas locales, con relatos escritos aprobados por quienes intervinieron.",
      "Círculos de diálogo em cada região, conduzidos por mediadores locais, em línguas locais, com relatos escritos aprovados por quem interveio.",
    ),
    period: span(1, 8),
  }),
  planned("hear-on-visits", "consultation", {
    title: t(
      "Hearing on visits to places of custody",
      "Audition sur les visites des lieux de détention",
      "جلسة استماع حول زيارات أماكن الاحتجاز",
      "Audiencia sobre las visitas a los lugares de detención",
      "Audição sobre as visitas aos locais de detenção",
    ),
    groups: [
      {
        who: t(
          "Bar and rights organisations",
          "Barreau et organisations de défense des droits",
          "نقابة المحامين ومنظمات الحقوق",
          "Colegio de abogados y organizaciones de derechos humanos",
          "Ordem dos Advogados e organizações de direitos humanos",
        ),
      },
      {
        who: t(
          "Prison staff and doctors",
          "Personnel pénitentiaire et médecins",
          "موظفو السجون والأطباء",
          "Personal penitenciario y médicos",
          "Pessoal penitenciário e médicos",
        ),
      },
    ],
    how: t(
      "The draft law is open for sixty days; parliament hears the groups in public and prints what changed because of them.",
      "Le projet de loi est ouvert soixante jours ; le parlement entend les groupes en public et imprime ce qui a changé grâce à eux.",
      "يُفتح مشروع القانون للنقاش ستين يومًا، ويستمع البرلمان إلى المجموعات علنًا ويطبع ما تغيّر بفضلها.",
      "El proyecto de ley permanece abierto sesenta días; el parlamento escucha a los grupos en público y da a conocer lo que cambió gracias a ellos.",
      "O projeto de lei fica aberto sessenta dias; o parlamento ouve os grupos em público e divulga o que mudou graças a eles.",
    ),
    period: span(16, 20),
  }),
];
