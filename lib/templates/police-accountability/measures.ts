import { month, planned, span, t } from "../template";
import { academy, complaints } from "./institutions";

/** Conditions, the experts' own duty, risks and hearings. */
export const measures = [
  planned("units-vetted", "condition", {
    title: t(
      "Recipient units are vetted",
      "Unités bénéficiaires vérifiées",
      "التحقق من الوحدات المستفيدة",
      "Comprobación de los antecedentes de las unidades beneficiarias",
      "Exame dos antecedentes das unidades beneficiárias",
    ),
    text: t(
      "Before a lot is delivered, both sides have looked into the record of each recipient unit and its commanders, with the complaints body present; a unit with an unanswered grave complaint waits.",
      "Avant chaque livraison, les deux parties ont examiné le dossier de chaque unité bénéficiaire et de ses responsables, en présence de l’organe de plaintes ; une unité visée par une plainte grave sans réponse attend.",
      "قبل تسليم كل دفعة يكون الطرفان قد نظرا في سجل كل وحدة مستفيدة وقادتها بحضور هيئة الشكاوى، وتنتظر الوحدة التي عليها شكوى جسيمة لم يُبتّ فيها.",
      "Antes de la entrega de un lote, ambas partes han examinado los antecedentes de cada unidad beneficiaria y de sus mandos, en presencia del órgano de quejas; una unidad sobre la que pesa una queja grave sin respuesta queda en espera.",
      "Antes da entrega de um lote, ambas as partes examinaram os antecedentes de cada unidade beneficiária e dos seus comandantes, na presença do órgão de queixas; uma unidade sobre a qual recai uma queixa grave sem resposta fica em espera.",
    ),
    on: "tranche",
    clauses: ["patrol-lots"],
    type: "policy",
    checkedBy: t(
      "Joint committee with the complaints body",
      "Comité conjoint et organe de plaintes",
      "اللجنة المشتركة وهيئة الشكاوى",
      "Comité conjunto con el órgano de quejas",
      "Comité conjunto com o órgão de queixas",
    ),
    consequence: "hold",
    waivedBy: "nobody",
  }),
  planned("answers-in-time", "condition", {
    title: t(
      "Complaints are answered in time",
      "Réponse aux plaintes dans les délais",
      "الرد على الشكاوى في موعدها",
      "Respuesta a las quejas dentro del plazo",
      "Resposta às queixas dentro do prazo",
    ),
    text: t(
      "Four complaints in five received in the past year were answered within ninety days.",
      "Quatre plaintes sur cinq reçues au cours de l’année écoulée ont reçu une réponse sous quatre-vingt-dix jours.",
      "تلقت أربع من كل خمس شكاوى وردت خلال السنة الماضية ردًا في غضون تسعين يومًا.",
      "Cuatro de cada cinco quejas recibidas durante el último año obtuvieron respuesta en un plazo de noventa días.",
      "Quatro em cada cinco queixas recebidas no último ano obtiveram resposta no prazo de noventa dias.",
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
      "Los expertos del donante responden de su conducta",
      "Os peritos do doador respondem pela sua conduta",
    ),
    text: t(
      "Experts sent under this package sign the same code of conduct as the officers they train. Complaints about them go to the complaints body, and the donor answers within sixty days.",
      "Les experts envoyés au titre du présent pacte signent le même code de conduite que les agents qu’ils forment. Les plaintes les concernant sont reçues par l’organe de plaintes, et le bailleur répond sous soixante jours.",
      "يوقّع الخبراء الموفدون بموجب هذا الميثاق مدونة السلوك نفسها التي يوقعها من يدربونهم. وتُرفع الشكاوى المتعلقة بهم إلى هيئة الشكاوى وترد الجهة المانحة خلال ستين يومًا.",
      "Los expertos enviados en el marco del presente pacto firman el mismo código de conducta que los agentes a los que forman. Las quejas que se refieran a ellos se dirigen al órgano de quejas, y el donante responde en un plazo de sesenta días.",
      "Os peritos enviados ao abrigo do presente pacto assinam o mesmo código de conduta que os agentes que formam. As queixas que lhes digam respeito são dirigidas ao órgão de queixas, e o doador responde no prazo de sessenta dias.",
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
      "Uso de los equipos contra la población",
      "Utilização dos equipamentos contra a população",
    ),
    type: "human_rights",
    likelihood: 2,
    impact: 5,
    mitigation: t(
      "No lot before the complaints body works and units are vetted; joint visits twice a year; the complaints body reads recordings.",
      "Aucun lot avant que l’organe de plaintes fonctionne et que les unités soient vérifiées ; deux visites conjointes par an ; accès de l’organe aux enregistrements.",
      "لا تُسلَّم أي دفعة قبل عمل هيئة الشكاوى والتحقق من الوحدات، مع زيارتين مشتركتين في السنة واطلاع الهيئة على التسجيلات.",
      "Ningún lote antes de que funcione el órgano de quejas y se hayan comprobado los antecedentes de las unidades; visitas conjuntas dos veces al año; el órgano de quejas consulta las grabaciones.",
      "Nenhum lote antes de o órgão de queixas funcionar e de os antecedentes das unidades terem sido examinados; visitas conjuntas duas vezes por ano; o órgão de queixas consulta as gravações.",
    ),
    owner: complaints,
  }),
  planned("officers-hold-back", "risk", {
    title: t(
      "Officers see the reform as directed at them",
      "Des agents se sentent visés par la réforme",
      "شعور أفراد الشرطة بأنهم مستهدفون",
      "Agentes que perciben la reforma como dirigida contra ellos",
      "Agentes que veem a reforma como dirigida contra eles",
    ),
    type: "security",
    likelihood: 3,
    impact: 3,
    mitigation: t(
      "Officers’ own needs are part of the assessment; their associations sit in the dialogue; protection in service improves together with conduct.",
      "Les besoins des agents font partie de l’évaluation ; leurs associations prennent part au dialogue ; leur protection progresse en même temps que la conduite.",
      "تدخل احتياجات أفراد الشرطة في التقييم، وتشارك روابطهم في الحوار، وتتحسن حمايتهم أثناء الخدمة مع تحسن السلوك.",
      "Las necesidades de los propios agentes forman parte de la evaluación; sus asociaciones participan en el diálogo; su protección en el servicio mejora a la par que la conducta.",
      "As necessidades dos próprios agentes fazem parte da avaliação; as suas associações participam no diálogo; a sua proteção em serviço melhora a par da conduta.",
    ),
    owner: academy,
  }),
  planned("hear-residents", "consultation", {
    title: t(
      "Residents and officers are heard",
      "Habitants et agents entendus",
      "الاستماع إلى السكان وأفراد الشرطة",
      "Se escucha a habitantes y agentes",
      "Moradores e agentes são ouvidos",
    ),
    groups: [
      {
        who: t(
          "Women’s and youth associations of each region",
          "Associations de femmes et de jeunes de chaque région",
          "جمعيات النساء والشباب في كل منطقة",
          "Asociaciones de mujeres y de jóvenes de cada región",
          "Associações de mulheres e de jovens de cada região",
        ),
      },
      {
        who: t(
          "Religious and traditional leaders",
          "Chefs religieux et traditionnels",
          "الزعماء الدينيون والتقليديون",
          "Líderes religiosos y tradicionales",
          "Líderes religiosos e tradicionais",
        ),
      },
      {
        who: t(
          "Minorities and people who were in custody",
          "Minorités et personnes passées par la garde à vue",
          "الأقليات ومن سبق توقيفهم",
          "Minorías y personas que han estado detenidas",
          "Minorias e pessoas que estiveram detidas",
        ),
      },
      {
        who: t(
          "Officers of every rank and their families",
          "Agents de tous grades et leurs familles",
          "أفراد الشرطة من جميع الرتب وأسرهم",
          "Agentes de todos los grados y sus familias",
          "Agentes de todos os postos e as suas famílias",
        ),
      },
    ],
    how: t(
      "Open meetings in local languages, led by local facilitators; written comments for those who prefer; a published answer to every proposal.",
      "Réunions ouvertes en langues locales, animées par des facilitateurs locaux ; observations écrites pour qui le préfère ; réponse publiée à chaque proposition.",
      "اجتماعات مفتوحة باللغات المحلية يديرها ميسّرون محليون، وملاحظات مكتوبة لمن يفضّل، ورد منشور على كل اقتراح.",
      "Reuniones abiertas en lenguas locales, dirigidas por facilitadores locales; observaciones por escrito para quien lo prefiera; una respuesta publicada a cada propuesta.",
      "Reuniões abertas em línguas locais, conduzidas por facilitadores locais; observações por escrito para quem o preferir; uma resposta publicada a cada proposta.",
    ),
    period: span(1, 8),
  }),
  planned("hear-on-law", "consultation", {
    title: t(
      "Public hearing on the complaints law",
      "Audition publique sur la loi relative aux plaintes",
      "جلسة استماع عامة حول قانون الشكاوى",
      "Audiencia pública sobre la ley de quejas",
      "Audição pública sobre a lei das queixas",
    ),
    groups: [
      {
        who: t(
          "Bar association and human rights organisations",
          "Barreau et organisations de droits humains",
          "نقابة المحامين ومنظمات حقوق الإنسان",
          "Colegio de abogados y organizaciones de derechos humanos",
          "Ordem dos Advogados e organizações de direitos humanos",
        ),
      },
      {
        who: t(
          "Police associations",
          "Associations de policiers",
          "روابط الشرطة",
          "Asociaciones de policías",
          "Associações de polícias",
        ),
      },
    ],
    how: t(
      "The draft is published for sixty days; parliament hears the groups in public and prints what changed because of them.",
      "L’avant-projet est publié pendant soixante jours ; le parlement entend les groupes en public et imprime ce qui a changé grâce à eux.",
      "تُنشر المسودة ستين يومًا، ويستمع البرلمان إلى المجموعات علنًا ويطبع ما تغيّر بفضلها.",
      "El proyecto se publica durante sesenta días; el parlamento escucha a los grupos en público y publica lo que ha cambiado gracias a ellos.",
      "O projeto é publicado durante sessenta dias; o parlamento ouve os grupos em público e publica o que mudou graças a eles.",
    ),
    period: span(17, 20),
  }),
];
