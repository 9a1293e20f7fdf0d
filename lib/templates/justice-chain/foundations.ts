import { planned, span, t } from "../template";
import { inspectors, justice, prisons, prosecution } from "./institutions";

export const foundations = [
  planned("purpose", "purpose", {
    title: t(
      "Purpose and mutual gains",
      "Objet et bénéfices mutuels",
      "الغاية والمكاسب المتبادلة",
      "Objeto y beneficios mutuos",
      "Objeto e benefícios mútuos",
    ),
    text: t(
      "The parties work together so that each case moves from the police to a judge within the time the law allows, so that nobody is held without a decision, and so that people can afford to seek justice.",
      "Les parties œuvrent ensemble pour que chaque affaire aille de la police au juge dans les délais légaux, que nul ne soit détenu sans décision et que chacun ait les moyens de demander justice.",
      "يعمل الطرفان معًا كي تنتقل كل قضية من الشرطة إلى القاضي ضمن الآجال القانونية، وكي لا يُحتجز أحد دون قرار، وكي يكون طلب العدالة في متناول الناس.",
      "Las partes trabajan conjuntamente para que cada caso pase de la policía al juez dentro del plazo legal, para que nadie permanezca detenido sin una decisión y para que toda persona pueda permitirse acudir a la justicia.",
      "As partes trabalham em conjunto para que cada processo passe da polícia ao juiz dentro do prazo legal, para que ninguém fique detido sem uma decisão e para que todos tenham meios para recorrer à justiça.",
    ),
    hostGains: t(
      "Shorter detention, fuller use of judges and prosecutors, disputes settled before they turn violent, and costs that the budget can carry.",
      "Des détentions plus courtes, un meilleur emploi des juges et procureurs, des litiges réglés avant de dégénérer et des coûts que le budget peut assumer.",
      "مدد احتجاز أقصر، واستفادة أوفى من القضاة والنيابة، ونزاعات تُحل قبل أن تتحول إلى عنف، وتكاليف تتحملها الميزانية.",
      "Detenciones más breves, un mejor aprovechamiento de jueces y fiscales, litigios resueltos antes de volverse violentos y gastos que el presupuesto puede asumir.",
      "Detenções mais curtas, um melhor aproveitamento de juízes e procuradores, litígios resolvidos antes de se tornarem violentos e custos que o orçamento pode suportar.",
    ),
    donorGains: t(
      "Courts with which its own can cooperate, a safer place for its citizens and firms, and support that ends on an agreed day.",
      "Des tribunaux avec lesquels les siens peuvent coopérer, un environnement plus sûr pour ses ressortissants et entreprises et un appui qui prend fin à une date convenue.",
      "محاكم تستطيع محاكمها التعاون معها، وبيئة أكثر أمنًا لمواطنيها وشركاتها، ودعم ينتهي في موعد متفق عليه.",
      "Tribunales con los que pueden cooperar los suyos, un entorno más seguro para sus ciudadanos y empresas y un apoyo que termina en una fecha acordada.",
      "Tribunais com os quais os seus podem cooperar, um ambiente mais seguro para os seus cidadãos e empresas e um apoio que termina numa data acordada.",
    ),
  }),
  planned("interest", "interest", {
    title: t(
      "The donor’s declared interest",
      "L’intérêt déclaré du bailleur",
      "المصلحة المعلنة للجهة المانحة",
      "El interés declarado del donante",
      "O interesse declarado do doador",
    ),
    text: t(
      "The donor declares that it seeks reliable judicial cooperation and the protection of contracts of its firms. It will not intervene in any case before a court. [To be adapted by the donor.]",
      "Le bailleur déclare rechercher une coopération judiciaire fiable et la protection des contrats de ses entreprises. Il n’interviendra dans aucune affaire portée devant un tribunal. [À adapter par le bailleur.]",
      "تعلن الجهة المانحة أنها تنشد تعاونًا قضائيًا موثوقًا وحماية عقود شركاتها. ولن تتدخل في أي قضية معروضة على محكمة. [تكيّفه الجهة المانحة.]",
      "El donante declara que busca una cooperación judicial fiable y la protección de los contratos de sus empresas. No intervendrá en ningún asunto sometido a un tribunal. [Texto que adaptará el donante.]",
      "O doador declara que procura uma cooperação judiciária fiável e a proteção dos contratos das suas empresas. Não intervirá em nenhum processo submetido a um tribunal. [A adaptar pelo doador.]",
    ),
  }),
  planned("priority-time", "priority", {
    title: t(
      "Justice within the time of the law",
      "Une justice dans les délais légaux",
      "عدالة ضمن الآجال القانونية",
      "Justicia dentro del plazo legal",
      "Justiça dentro do prazo legal",
    ),
    text: t(
      "The national justice policy aims that no one waits for trial longer than the law allows, in any region.",
      "La politique nationale de justice vise que nul n’attende son procès au-delà du délai légal, dans aucune région.",
      "تستهدف السياسة الوطنية للعدالة ألا ينتظر أحد محاكمته أكثر مما يسمح به القانون في أي منطقة.",
      "La política nacional de justicia se propone que nadie espere su juicio más tiempo del que permite la ley, en ninguna región.",
      "A política nacional de justiça visa que ninguém espere pelo julgamento mais tempo do que a lei permite, em qualquer região.",
    ),
    anchor: {
      document: t(
        "National justice policy",
        "Politique nationale de justice",
        "السياسة الوطنية للعدالة",
        "Política nacional de justicia",
        "Política nacional de justiça",
      ),
      cycle: "other",
      year: 0,
    },
  }),
  planned("priority-access", "priority", {
    title: t(
      "Justice that people can reach",
      "Une justice à la portée de tous",
      "عدالة في متناول الناس",
      "Una justicia al alcance de la población",
      "Uma justiça ao alcance das pessoas",
    ),
    text: t(
      "The development plan provides for a court or a lawful mediator within a day’s travel and for legal aid to those who cannot pay.",
      "Le plan de développement prévoit un tribunal ou un médiateur habilité à moins d’une journée de trajet et l’aide juridictionnelle pour qui ne peut payer.",
      "تنص خطة التنمية على وجود محكمة أو وسيط مأذون على مسافة لا تتجاوز سفر يوم، وعلى مساعدة قانونية لمن لا يستطيع الدفع.",
      "El plan de desarrollo prevé, a no más de un día de viaje, un tribunal o un mediador habilitado, y asistencia jurídica para quienes no pueden pagarla.",
      "O plano de desenvolvimento prevê, a não mais de um dia de viagem, um tribunal ou um mediador habilitado, e assistência jurídica para quem não a pode pagar.",
    ),
    anchor: {
      document: t(
        "National development plan",
        "Plan national de développement",
        "خطة التنمية الوطنية",
        "Plan nacional de desarrollo",
        "Plano nacional de desenvolvimento",
      ),
      cycle: "development_plan",
      year: 1,
    },
  }),
  planned("priority-means", "priority", {
    title: t(
      "A justice budget of its own",
      "Un budget propre à la justice",
      "ميزانية خاصة بالعدالة",
      "Un presupuesto propio para la justicia",
      "Um orçamento próprio para a justiça",
    ),
    text: t(
      "The finance law shows what courts, prosecution and prisons receive, by region, and lets the judiciary manage its own part.",
      "La loi de finances présente par région ce que reçoivent tribunaux, parquet et prisons, et laisse la magistrature gérer sa part.",
      "يبيّن قانون المالية ما تتلقاه المحاكم والنيابة والسجون بحسب المنطقة، ويترك للقضاء إدارة حصته.",
      "La ley de presupuestos muestra lo que reciben, por región, los tribunales, la fiscalía y las prisiones, y permite al poder judicial administrar su propia parte.",
      "A lei do orçamento mostra o que recebem, por região, os tribunais, o Ministério Público e as prisões, e permite ao poder judicial gerir a sua própria parte.",
    ),
    anchor: {
      document: t(
        "Finance law",
        "Loi de finances",
        "قانون المالية",
        "Ley de presupuestos",
        "Lei do orçamento",
      ),
      cycle: "budget_year",
      year: 0,
    },
  }),
  planned("reform-name", "term", {
    title: t(
      "Renewal of the justice chain",
      "Rénovation de la chaîne pénale",
      "تجديد سلسلة العدالة",
      "Renovación de la cadena de justicia",
      "Renovação da cadeia da justiça",
    ),
    text: t(
      "“Renewal of the justice chain” is the name of the reform in this package. It follows a person from first contact with the police to the decision of a judge and its execution. It does not touch the content of any judgment. The parties may choose another name by consent.",
      "« Rénovation de la chaîne pénale » désigne la réforme dans le présent pacte. Elle suit la personne du premier contact avec la police à la décision du juge et à son exécution. Elle ne touche au contenu d’aucun jugement. Les parties peuvent convenir d’un autre nom.",
      "«تجديد سلسلة العدالة» هو اسم الإصلاح في هذا الميثاق. ويتتبع الشخص من أول اتصال له بالشرطة إلى قرار القاضي وتنفيذه، ولا يمس مضمون أي حكم. وللطرفين الاتفاق على اسم آخر.",
      "«Renovación de la cadena de justicia» es el nombre de la reforma en el presente pacto. Sigue a la persona desde el primer contacto con la policía hasta la decisión del juez y su ejecución. No afecta al contenido de ninguna sentencia. Las partes pueden elegir otro nombre por consentimiento.",
      "«Renovação da cadeia da justiça» é o nome da reforma no presente pacto. Acompanha a pessoa desde o primeiro contacto com a polícia até à decisão do juiz e à sua execução. Não toca no conteúdo de nenhuma sentença. As partes podem escolher outro nome por consentimento.",
    ),
  }),
  planned("phase-ground", "phase", {
    title: t(
      "Hearing those who seek justice",
      "À l’écoute des justiciables",
      "الاستماع إلى طالبي العدالة",
      "Escuchar a quienes buscan justicia",
      "Ouvir quem procura justiça",
    ),
    text: t(
      "What people need from justice, who is held too long, and who steers the chain.",
      "Ce que la population attend de la justice, qui est détenu trop longtemps et qui pilote la chaîne.",
      "ما يحتاجه الناس من العدالة، ومن طال احتجازه، ومن يوجه السلسلة.",
      "Qué necesita la población de la justicia, quién permanece detenido demasiado tiempo y quién orienta la cadena de justicia.",
      "O que as pessoas esperam da justiça, quem está detido há demasiado tempo e quem orienta a cadeia da justiça.",
    ),
    order: 1,
    period: span(0, 14),
  }),
  planned("phase-rules", "phase", {
    title: t(
      "Rules of the whole chain",
      "Les règles de toute la chaîne",
      "قواعد السلسلة كلها",
      "Reglas de toda la cadena",
      "Regras de toda a cadeia da justiça",
    ),
    text: t(
      "A policy, independent visits to places of custody, and a plan that the budget can carry.",
      "Une politique, des visites indépendantes des lieux de détention et un plan que le budget peut porter.",
      "سياسة وزيارات مستقلة لأماكن الاحتجاز وخطة تتحملها الميزانية.",
      "Una política, visitas independientes a los lugares de detención y un plan que el presupuesto puede asumir.",
      "Uma política, visitas independentes aos locais de detenção e um plano que o orçamento pode suportar.",
    ),
    order: 2,
    period: span(14, 36),
    gates: [
      { institution: justice, dimension: "civilian_control", readiness: 2 },
      { institution: prosecution, dimension: "human_resources", readiness: 2 },
    ],
  }),
  planned("phase-practice", "phase", {
    title: t(
      "Cases that move",
      "Des affaires qui avancent",
      "قضايا تتحرك",
      "Casos que avanzan",
      "Processos que avançam",
    ),
    text: t(
      "Case management, legal aid and alternatives to detention in every region.",
      "Gestion des dossiers, aide juridictionnelle et mesures autres que la détention dans chaque région.",
      "إدارة القضايا والمساعدة القانونية وبدائل الاحتجاز في كل منطقة.",
      "Gestión de casos, asistencia jurídica y alternativas a la detención en todas las regiones.",
      "Gestão de processos, assistência jurídica e alternativas à detenção em todas as regiões.",
    ),
    order: 3,
    period: span(36, 60),
    gates: [
      { institution: prosecution, dimension: "integrity", readiness: 3 },
      { institution: prisons, dimension: "operations", readiness: 3 },
      { institution: inspectors, dimension: "oversight", readiness: 3 },
    ],
  }),
];
