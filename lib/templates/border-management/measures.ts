import { month, planned, span, t } from "../template";
import { center, ombudsperson } from "./institutions";

/** Conditions, the donor's own conduct, risks and hearings. */
export const measures = [
  planned("log-read", "condition", {
    title: t(
      "The log is read before observation begins",
      "Le journal est lu avant toute observation",
      "الاطلاع على السجل قبل بدء المراقبة",
      "El diario de operaciones se consulta antes de que comience la observación",
      "O diário de operações é consultado antes de a observação começar",
    ),
    text: t(
      "The ombudsperson has tested access to the log of the observation means on a trial stretch and reports that it is complete.",
      "Le Défenseur des droits a éprouvé l’accès au journal des moyens d’observation sur un tronçon d’essai et le déclare complet.",
      "اختبر أمين المظالم الاطلاع على سجل وسائل المراقبة في مقطع تجريبي وأفاد باكتماله.",
      "La Defensoría ha puesto a prueba en un sector de ensayo su acceso al diario de operaciones de los medios de observación e informa de que está completo.",
      "A Provedoria pôs à prova, num troço experimental, o seu acesso ao diário de operações dos meios de observação e informa que este está completo.",
    ),
    on: "incentive",
    clauses: ["surveillance"],
    type: "policy",
    checkedBy: ombudsperson,
    consequence: "hold",
    waivedBy: "nobody",
  }),
  planned("units-vetted", "condition", {
    title: t(
      "Recipient units are vetted",
      "Unités bénéficiaires vérifiées",
      "التحقق من الوحدات المستفيدة",
      "Comprobación de los antecedentes de las unidades beneficiarias",
      "Exame dos antecedentes das unidades beneficiárias",
    ),
    text: t(
      "Before each delivery both sides have examined the record of the recipient unit and its commanders with the ombudsperson; a unit with an unanswered grave complaint waits.",
      "Avant chaque livraison, les deux parties ont examiné avec le Défenseur des droits le dossier de l’unité bénéficiaire et de ses chefs ; une unité visée par une plainte grave sans réponse attend.",
      "قبل كل تسليم يكون الطرفان قد نظرا مع أمين المظالم في سجل الوحدة المستفيدة وقادتها، وتنتظر الوحدة التي عليها شكوى جسيمة لم يُبتّ فيها.",
      "Antes de cada entrega, ambas partes han examinado con la Defensoría los antecedentes de la unidad beneficiaria y de sus mandos; una unidad sobre la que pesa una queja grave sin respuesta queda en espera.",
      "Antes de cada entrega, ambas as partes examinaram com a Provedoria os antecedentes da unidade beneficiária e dos seus comandantes; uma unidade sobre a qual recai uma queixa grave sem resposta fica em espera.",
    ),
    on: "tranche",
    clauses: ["surveillance-delivered"],
    type: "policy",
    checkedBy: t(
      "Joint committee with the ombudsperson",
      "Comité conjoint et Défenseur des droits",
      "اللجنة المشتركة وأمين المظالم",
      "Comité conjunto con la Defensoría",
      "Comité conjunto com a Provedoria",
    ),
    consequence: "hold",
    waivedBy: "nobody",
  }),
  planned("no-number-of-returns", "commitment", {
    title: t(
      "No tie to numbers of returns",
      "Aucun lien avec le nombre de renvois",
      "عدم الربط بأعداد المُعادين",
      "Ningún vínculo con el número de retornos",
      "Nenhuma ligação ao número de reenvios",
    ),
    text: t(
      "The donor does not make any payment, visa rule or delivery under this package depend on how many persons are turned back, held or returned, and asks for no personal data of travellers.",
      "Le bailleur ne fait dépendre aucun paiement, règle de visa ou livraison au titre du présent pacte du nombre de personnes refoulées, retenues ou renvoyées, et ne demande aucune donnée personnelle sur les voyageurs.",
      "لا تربط الجهة المانحة أي دفع أو قاعدة تأشيرة أو توريد بموجب هذا الميثاق بعدد من يُردّون أو يُحتجزون أو يُعادون، ولا تطلب بيانات شخصية عن المسافرين.",
      "El donante no supedita ningún pago, norma de visados ni entrega en el marco del presente pacto al número de personas rechazadas en la frontera, retenidas o retornadas, y no solicita datos personales de los viajeros.",
      "O doador não faz depender nenhum pagamento, regra de vistos ou entrega ao abrigo do presente pacto do número de pessoas recusadas na fronteira, retidas ou reenviadas, e não solicita dados pessoais dos viajantes.",
    ),
    by: "date",
    due: month(1),
  }),
  planned("routes-shift", "risk", {
    title: t(
      "Routes shift to more dangerous stretches",
      "Report des routes vers des zones plus dangereuses",
      "تحوّل المسارات إلى مقاطع أخطر",
      "Desplazamiento de las rutas hacia sectores más peligrosos",
      "Deslocação das rotas para troços mais perigosos",
    ),
    type: "human_rights",
    likelihood: 4,
    impact: 4,
    mitigation: t(
      "Lawful crossings open before observation begins; rescue and shelter are funded along the same stretches; the analysis is repeated each year with neighbours.",
      "Les passages légaux ouvrent avant toute observation ; secours et refuges sont financés sur les mêmes tronçons ; l’analyse est refaite chaque année avec les voisins.",
      "تُفتح المعابر القانونية قبل بدء المراقبة، ويُموَّل الإنقاذ والإيواء على المقاطع نفسها، ويُعاد التحليل كل سنة مع الجيران.",
      "Los pasos legales se abren antes de que comience la observación; se financian el rescate y la acogida en los mismos sectores; el análisis se repite cada año con los vecinos.",
      "As passagens legais abrem antes de a observação começar; o socorro e o acolhimento são financiados nos mesmos troços; a análise é repetida todos os anos com os vizinhos.",
    ),
    owner: center,
  }),
  planned("diversion", "risk", {
    title: t(
      "Observation means used for other ends",
      "Détournement des moyens d’observation",
      "استعمال وسائل المراقبة لغايات أخرى",
      "Uso de los medios de observación para otros fines",
      "Utilização dos meios de observação para outros fins",
    ),
    type: "diversion",
    likelihood: 2,
    impact: 5,
    mitigation: t(
      "Means are fixed to their stretch, recordings erased after thirty days, and the log is open to the ombudsperson; misuse suspends further deliveries.",
      "Les moyens sont fixés à leur tronçon, les enregistrements effacés après trente jours et le journal ouvert au Défenseur des droits ; tout mésusage suspend les livraisons.",
      "تُثبَّت الوسائل في مقاطعها وتُمحى التسجيلات بعد ثلاثين يومًا ويُفتح السجل لأمين المظالم، ويوقف كل سوء استعمال التوريدات اللاحقة.",
      "Los medios están fijados a su sector, las grabaciones se borran a los treinta días y el diario de operaciones está abierto a la Defensoría; el uso indebido suspende las entregas posteriores.",
      "Os meios estão fixados ao seu troço, as gravações são apagadas ao fim de trinta dias e o diário de operações está aberto à Provedoria; a utilização indevida suspende as entregas seguintes.",
    ),
    owner: ombudsperson,
  }),
  planned("hear-border-people", "consultation", {
    title: t(
      "Border people are heard",
      "Riverains de la frontière entendus",
      "الاستماع إلى سكان الحدود",
      "Se escucha a los habitantes de la frontera",
      "Os habitantes da fronteira são ouvidos",
    ),
    groups: [
      {
        who: t(
          "Women traders and transporters",
          "Commerçantes et transporteurs",
          "التاجرات والناقلون",
          "Mujeres comerciantes y transportistas",
          "Mulheres comerciantes e transportadores",
        ),
      },
      {
        who: t(
          "Herders and farmers on both sides",
          "Éleveurs et cultivateurs des deux côtés",
          "الرعاة والمزارعون على الجانبين",
          "Ganaderos y agricultores de ambos lados",
          "Criadores de gado e agricultores de ambos os lados",
        ),
      },
      {
        who: t(
          "Youth, religious and traditional leaders",
          "Jeunes, chefs religieux et traditionnels",
          "الشباب والزعماء الدينيون والتقليديون",
          "Jóvenes y líderes religiosos y tradicionales",
          "Jovens e líderes religiosos e tradicionais",
        ),
      },
      {
        who: t(
          "Minorities and migrants’ associations",
          "Minorités et associations de migrants",
          "الأقليات وجمعيات المهاجرين",
          "Minorías y asociaciones de migrantes",
          "Minorias e associações de migrantes",
        ),
      },
    ],
    how: t(
      "Meetings on market days in local languages, led by people of the region; a published answer to every proposal.",
      "Réunions les jours de marché, en langues locales, animées par des personnes de la région ; réponse publiée à chaque proposition.",
      "اجتماعات في أيام السوق باللغات المحلية يديرها أبناء المنطقة، ورد منشور على كل اقتراح.",
      "Reuniones en días de mercado y en lenguas locales, dirigidas por personas de la región; una respuesta publicada a cada propuesta.",
      "Reuniões em dias de mercado e em línguas locais, conduzidas por pessoas da região; uma resposta publicada a cada proposta.",
    ),
    period: span(1, 8),
  }),
  planned("hear-on-data", "consultation", {
    title: t(
      "Hearing on travellers’ data",
      "Audition sur les données des voyageurs",
      "جلسة استماع حول بيانات المسافرين",
      "Audiencia sobre los datos de los viajeros",
      "Audição sobre os dados dos viajantes",
    ),
    groups: [
      {
        who: t(
          "Bar association and rights organisations",
          "Barreau et organisations de défense des droits",
          "نقابة المحامين ومنظمات الحقوق",
          "Colegio de abogados y organizaciones de defensa de los derechos",
          "Ordem dos Advogados e organizações de defesa dos direitos",
        ),
      },
      {
        who: t(
          "Chambers of commerce",
          "Chambres de commerce",
          "غرف التجارة",
          "Cámaras de comercio",
          "Câmaras de comércio",
        ),
      },
    ],
    how: t(
      "The draft law is open for sixty days; parliament hears the groups in public and prints what changed because of them.",
      "Le projet de loi est ouvert soixante jours ; le parlement entend les groupes en public et imprime ce qui a changé grâce à eux.",
      "يُفتح مشروع القانون للنقاش ستين يومًا، ويستمع البرلمان إلى المجموعات علنًا ويطبع ما تغيّر بفضلها.",
      "El proyecto de ley permanece abierto sesenta días; el parlamento escucha a los grupos en público y publica lo que ha cambiado gracias a ellos.",
      "O projeto de lei fica aberto durante sessenta dias; o parlamento ouve os grupos em público e publica o que mudou graças a eles.",
    ),
    period: span(16, 20),
  }),
];
