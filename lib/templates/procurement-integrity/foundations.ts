import { auditOffice } from "../common/values";
import { planned, span, t } from "../template";
import { authority, board, buyers, integrity } from "./institutions";

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
      "The parties work together so that what the security services buy is what they need, at a fair price, from bidders who competed, and so that anyone can see it was so; secrecy is the exception that must give its reason.",
      "Les parties œuvrent ensemble pour que les services de sécurité achètent ce dont ils ont besoin, à juste prix, auprès de soumissionnaires mis en concurrence, et que chacun puisse le constater ; le secret est une exception qui doit se justifier.",
      "يعمل الطرفان معًا كي تشتري أجهزة الأمن ما تحتاجه بسعر عادل من متنافسين، وكي يستطيع كل شخص التحقق من ذلك، وتكون السرية استثناءً يجب تعليله.",
      "Las partes trabajan conjuntamente para que los servicios de seguridad compren lo que necesitan, a un precio justo, a licitantes que compitieron, y para que cualquiera pueda comprobarlo; el secreto es la excepción y debe motivarse.",
      "As partes trabalham em conjunto para que os serviços de segurança comprem aquilo de que precisam, a um preço justo e após concorrência, e para que qualquer pessoa o possa verificar; o segredo é a exceção e deve ser fundamentado.",
    ),
    hostGains: t(
      "Boots, radios and fuel that arrive and last, savings that stay with the services, and a market open to national firms.",
      "Des chaussures, radios et carburant livrés et durables, des économies qui restent aux services et un marché ouvert aux entreprises nationales.",
      "أحذية وأجهزة لاسلكي ووقود تصل وتدوم، ووفورات تبقى للأجهزة، وسوق مفتوحة للشركات الوطنية.",
      "Botas, radios y combustible que llegan y duran, ahorros que quedan en los servicios y un mercado abierto a las empresas nacionales.",
      "Botas, rádios e combustível que chegam e duram, poupanças que ficam nos serviços e um mercado aberto às empresas nacionais.",
    ),
    donorGains: t(
      "Support that is not lost on the way, fair treatment of its own firms among others, and lessons it can use at home.",
      "Un appui qui ne se perd pas en route, un traitement équitable de ses entreprises parmi d’autres et des enseignements utiles chez lui.",
      "دعم لا يضيع في الطريق، ومعاملة منصفة لشركاتها كغيرها، ودروس تفيدها في بلدها.",
      "Un apoyo que no se pierde por el camino, un trato justo para sus propias empresas entre otras y enseñanzas que puede aprovechar en su país.",
      "Um apoio que não se perde pelo caminho, um tratamento justo das suas próprias empresas entre outras e ensinamentos que pode aproveitar no seu país.",
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
      "The donor declares that firms of its country bid for contracts with the host. It asks for no preference for them and names here those that received public export credit. [To be adapted by the donor.]",
      "Le bailleur déclare que des entreprises de son pays soumissionnent auprès du pays hôte. Il ne demande pour elles aucune préférence et désigne ici celles qui ont bénéficié d’un crédit public à l’exportation. [À adapter par le bailleur.]",
      "تعلن الجهة المانحة أن شركات من بلدها تتقدم لعقود لدى الدولة المضيفة. ولا تطلب لها أي أفضلية وتسمّي هنا ما نال منها ائتمان تصدير عامًا. [تكيّفه الجهة المانحة.]",
      "El donante declara que empresas de su país concurren a contratos con el país anfitrión. No pide preferencia alguna para ellas y nombra aquí las que recibieron crédito público a la exportación. [Texto que adaptará el donante.]",
      "O doador declara que empresas do seu país concorrem a contratos com o país anfitrião. Não pede para elas qualquer preferência e indica aqui as que receberam crédito público à exportação. [A adaptar pelo doador.]",
    ),
  }),
  planned("priority-value", "priority", {
    title: t(
      "Full value for public money",
      "Toute la valeur de l’argent public",
      "القيمة الكاملة للمال العام",
      "Pleno valor para los fondos públicos",
      "Pleno valor para os dinheiros públicos",
    ),
    text: t(
      "The finance law makes purchases follow a published yearly plan, with competition as the rule for the security services too.",
      "La loi de finances soumet les achats à un plan annuel publié, la concurrence étant la règle pour les services de sécurité aussi.",
      "يُخضع قانون المالية المشتريات لخطة سنوية منشورة، والمنافسة فيها هي القاعدة لأجهزة الأمن أيضًا.",
      "La ley de presupuestos somete las compras a un plan anual publicado, con la competencia como regla también para los servicios de seguridad.",
      "A lei do orçamento submete as compras a um plano anual publicado, sendo a concorrência a regra também para os serviços de segurança.",
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
  planned("priority-integrity", "priority", {
    title: t(
      "Integrity in public office",
      "Intégrité dans les fonctions publiques",
      "النزاهة في الوظيفة العامة",
      "Integridad en la función pública",
      "Integridade na função pública",
    ),
    text: t(
      "The national integrity strategy covers all who decide on purchases: declarations of assets, no interest in bidders, and protection of those who report.",
      "La stratégie nationale d’intégrité vise tous ceux qui décident d’achats : déclaration de patrimoine, absence d’intérêt chez les soumissionnaires et protection des lanceurs d’alerte.",
      "تشمل الاستراتيجية الوطنية للنزاهة كل من يقرر المشتريات: التصريح بالذمة المالية، وعدم المصلحة لدى المتنافسين، وحماية المبلّغين.",
      "La estrategia nacional de integridad abarca a todos los que deciden sobre compras: declaraciones de patrimonio, ausencia de intereses en los licitantes y protección de quienes denuncian.",
      "A estratégia nacional de integridade abrange todos os que decidem sobre compras: declarações de património, ausência de interesses nos concorrentes e proteção de quem denuncia.",
    ),
    anchor: {
      document: t(
        "National integrity strategy",
        "Stratégie nationale d’intégrité",
        "الاستراتيجية الوطنية للنزاهة",
        "Estrategia nacional de integridad",
        "Estratégia nacional de integridade",
      ),
      cycle: "other",
      year: 0,
    },
  }),
  planned("priority-industry", "priority", {
    title: t(
      "A fair market for national firms",
      "Un marché équitable pour les entreprises nationales",
      "سوق منصفة للشركات الوطنية",
      "Un mercado justo para las empresas nacionales",
      "Um mercado justo para as empresas nacionais",
    ),
    text: t(
      "The development plan opens supply of clothing, food, upkeep and transport to small firms, and to those led by women and by youth.",
      "Le plan de développement ouvre l’habillement, l’alimentation, l’entretien et le transport aux petites entreprises, et à celles dirigées par des femmes et des jeunes.",
      "تفتح خطة التنمية توريد الملابس والغذاء والصيانة والنقل أمام الشركات الصغيرة، وتلك التي تقودها نساء وشباب.",
      "El plan de desarrollo abre el suministro de vestuario, alimentos, mantenimiento y transporte a las pequeñas empresas y a las dirigidas por mujeres y por jóvenes.",
      "O plano de desenvolvimento abre o fornecimento de vestuário, alimentação, manutenção e transporte às pequenas empresas e às dirigidas por mulheres e por jovens.",
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
  planned("reform-name", "term", {
    title: t(
      "Open buying for security",
      "Achats ouverts pour la sécurité",
      "الشراء المفتوح لأغراض الأمن",
      "Compras abiertas para la seguridad",
      "Compras abertas para a segurança",
    ),
    text: t(
      "“Open buying for security” is the name of the reform in this package. It covers every purchase of the defence and interior services from plan to use, arms included; what is classified is covered by closed review. The parties may choose another name by consent.",
      "« Achats ouverts pour la sécurité » désigne la réforme dans le présent pacte. Elle couvre tout achat des services de défense et de l’intérieur, du plan à l’usage, armes comprises ; ce qui est classifié relève d’un examen à huis clos. Les parties peuvent convenir d’un autre nom.",
      "«الشراء المفتوح لأغراض الأمن» هو اسم الإصلاح في هذا الميثاق. ويشمل كل مشتريات أجهزة الدفاع والداخلية من الخطة إلى الاستعمال، بما فيها السلاح، ويخضع ما هو سري لمراجعة مغلقة. وللطرفين الاتفاق على اسم آخر.",
      "«Compras abiertas para la seguridad» es el nombre de la reforma en el presente pacto. Abarca toda compra de los servicios de defensa e interior, del plan al uso, incluidas las armas; lo clasificado es objeto de un examen a puerta cerrada. Las partes pueden elegir otro nombre por consentimiento.",
      "«Compras abertas para a segurança» é o nome da reforma no presente pacto. Abrange todas as compras dos serviços da defesa e do interior, do plano à utilização, incluindo as armas; o que é classificado é objeto de exame à porta fechada. As partes podem escolher outro nome por consentimento.",
    ),
  }),
  planned("phase-ground", "phase", {
    title: t(
      "Knowing what is bought",
      "Savoir ce qui est acheté",
      "معرفة ما يُشترى",
      "Saber qué se compra",
      "Saber o que se compra",
    ),
    text: t(
      "Users, suppliers and citizens are heard; urgent losses are stopped; one unit steers.",
      "Utilisateurs, fournisseurs et citoyens sont entendus ; les pertes urgentes sont arrêtées ; une cellule pilote.",
      "يُستمع إلى المستعملين والموردين والمواطنين، وتُوقف الخسائر العاجلة، وتتولى وحدة التوجيه.",
      "Se escucha a usuarios, proveedores y ciudadanía; se atajan las pérdidas urgentes; una sola unidad orienta.",
      "Utilizadores, fornecedores e cidadãos são ouvidos; as perdas urgentes são travadas; uma só unidade orienta.",
    ),
    order: 1,
    period: span(0, 14),
  }),
  planned("phase-rules", "phase", {
    title: t(
      "Rules and review",
      "Règles et recours",
      "القواعد والمراجعة",
      "Reglas y vías de recurso",
      "Regras e vias de recurso",
    ),
    text: t(
      "A policy for the sector, a board to which bidders turn, and a plan of costs and savings.",
      "Une politique pour le secteur, une commission de recours et un plan de coûts et d’économies.",
      "سياسة للقطاع، ومجلس يلجأ إليه المتنافسون، وخطة للتكاليف والوفورات.",
      "Una política para el sector, una junta a la que acuden los licitantes y un plan de gastos y ahorros.",
      "Uma política para o setor, uma instância a que recorrem os concorrentes e um plano de custos e poupanças.",
    ),
    order: 2,
    period: span(14, 36),
    gates: [
      { institution: authority, dimension: "oversight", readiness: 2 },
      { institution: buyers, dimension: "human_resources", readiness: 2 },
    ],
  }),
  planned("phase-practice", "phase", {
    title: t(
      "Open from plan to use",
      "Ouverts du plan à l’usage",
      "الانفتاح من الخطة إلى الاستعمال",
      "Apertura del plan al uso",
      "Abertura do plano à utilização",
    ),
    text: t(
      "Every contract can be followed; trained buyers decide; warning signs are acted upon.",
      "Chaque contrat peut être suivi ; des acheteurs formés décident ; les signaux d’alerte sont traités.",
      "يمكن تتبع كل عقد، ويقرر مشترون مدربون، وتُعالَج علامات الإنذار.",
      "Todo contrato puede seguirse; deciden compradores formados; se atienden las señales de alerta.",
      "Todos os contratos podem ser seguidos; decidem compradores com formação; os sinais de alerta são tratados.",
    ),
    order: 3,
    period: span(36, 60),
    gates: [
      { institution: buyers, dimension: "integrity", readiness: 3 },
      { institution: board, dimension: "oversight", readiness: 3 },
      { institution: auditOffice, dimension: "oversight", readiness: 3 },
      { institution: integrity, dimension: "operations", readiness: 3 },
    ],
  }),
];
