import { auditOffice } from "../common/values";
import { planned, span, t } from "../template";
import { defence, logistics, staff } from "./institutions";

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
      "The parties work together so that parliament and citizens can know what defence costs, what it is for and what it achieves, while what must stay secret stays secret under rules that parliament has voted.",
      "Les parties œuvrent ensemble pour que le parlement et les citoyens sachent ce que coûte la défense, à quoi elle sert et ce qu’elle obtient, tandis que ce qui doit rester secret le demeure selon des règles votées par le parlement.",
      "يعمل الطرفان معًا كي يعرف البرلمان والمواطنون تكلفة الدفاع وغايته ونتائجه، ويظل ما يجب أن يبقى سريًا كذلك وفق قواعد أقرها البرلمان.",
      "Las partes trabajan conjuntamente para que el parlamento y la ciudadanía puedan saber cuánto cuesta la defensa, para qué sirve y qué logra, mientras que lo que debe permanecer secreto lo sigue siendo con arreglo a normas votadas por el parlamento.",
      "As partes trabalham em conjunto para que o parlamento e os cidadãos possam saber quanto custa a defesa, para que serve e o que alcança, enquanto o que deve permanecer secreto assim permanece segundo regras votadas pelo parlamento.",
    ),
    hostGains: t(
      "Soldiers paid in full and in time, forces equipped for the tasks the nation gives them, and a defence budget that the finance ministry and markets can trust.",
      "Des soldats payés intégralement et à temps, des forces équipées pour les missions que la nation leur confie et un budget de défense digne de la confiance du ministère des Finances et des marchés.",
      "جنود يتقاضون رواتبهم كاملة وفي موعدها، وقوات مجهزة للمهام التي تكلفها بها الأمة، وميزانية دفاع تثق بها وزارة المالية والأسواق.",
      "Militares que cobran íntegra y puntualmente, fuerzas equipadas para las tareas que la nación les encomienda y un presupuesto de defensa en el que pueden confiar el Ministerio de Finanzas y los mercados.",
      "Militares pagos por inteiro e a tempo, forças equipadas para as tarefas que a nação lhes confia e um orçamento da defesa em que o Ministério das Finanças e os mercados podem confiar.",
    ),
    donorGains: t(
      "Assurance for its own parliament that support is spent as agreed, less risk of diversion, and a partner in peace operations whose units are sustained.",
      "L’assurance, pour son parlement, que l’appui est employé comme convenu, un moindre risque de détournement et un partenaire des opérations de paix dont les unités sont soutenues dans la durée.",
      "اطمئنان برلمانها إلى إنفاق الدعم كما اتُّفق عليه، وتقليل خطر تحويله عن غايته، وشريك في عمليات السلام وحداته مدعومة باستمرار.",
      "La certeza, para su propio parlamento, de que el apoyo se gasta según lo acordado, un menor riesgo de desvío y un socio en operaciones de paz cuyas unidades se sostienen en el tiempo.",
      "A garantia, para o seu próprio parlamento, de que o apoio é gasto conforme acordado, um menor risco de desvio e um parceiro em operações de paz cujas unidades são sustentadas no tempo.",
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
      "The donor declares that it seeks a stable partner in the region and predictable defence spending there, and that companies of its country also sell equipment to the host; purchases under this package are open to all bidders. [To be adapted by the donor.]",
      "Le bailleur déclare rechercher un partenaire stable dans la région et des dépenses de défense prévisibles, et que des entreprises de son pays vendent aussi des équipements au pays hôte ; les achats au titre du présent pacte sont ouverts à tous les soumissionnaires. [À adapter par le bailleur.]",
      "تعلن الجهة المانحة أنها تنشد شريكًا مستقرًا في المنطقة وإنفاقًا دفاعيًا يمكن توقعه، وأن شركات من بلدها تبيع أيضًا معدات للدولة المضيفة؛ والمشتريات بموجب هذا الميثاق مفتوحة لجميع مقدمي العطاءات. [تكيّفه الجهة المانحة.]",
      "El donante declara que busca un socio estable en la región y un gasto de defensa previsible en ella, y que empresas de su país también venden equipo al país anfitrión; las compras realizadas en el marco del presente pacto están abiertas a todos los licitantes. [Texto que adaptará el donante.]",
      "O doador declara que procura um parceiro estável na região e uma despesa de defesa previsível nela, e que empresas do seu país também vendem equipamento ao país anfitrião; as compras ao abrigo do presente pacto estão abertas a todos os concorrentes. [A adaptar pelo doador.]",
    ),
  }),
  planned("priority-finance", "priority", {
    title: t(
      "One budget for the whole state",
      "Un seul budget pour tout l’État",
      "ميزانية واحدة للدولة كلها",
      "Un solo presupuesto para todo el Estado",
      "Um só orçamento para todo o Estado",
    ),
    text: t(
      "The finance law brings all revenue and spending of defence, including sales and services of the forces, into the budget and the treasury’s single account.",
      "La loi de finances intègre au budget et au compte unique du Trésor toutes les recettes et dépenses de la défense, y compris les ventes et services des forces.",
      "يُدخل قانون المالية جميع إيرادات الدفاع ونفقاته، بما فيها مبيعات القوات وخدماتها، في الميزانية وحساب الخزينة الموحد.",
      "La ley de presupuestos integra en el presupuesto y en la cuenta única del Tesoro todos los ingresos y gastos de la defensa, incluidas las ventas y los servicios de las fuerzas.",
      "A lei do orçamento integra no orçamento e na conta única do Tesouro todas as receitas e despesas da defesa, incluindo as vendas e os serviços das forças.",
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
  planned("priority-white-paper", "priority", {
    title: t(
      "Forces fit for their missions",
      "Des forces adaptées à leurs missions",
      "قوات ملائمة لمهامها",
      "Fuerzas acordes con sus misiones",
      "Forças adequadas às suas missões",
    ),
    text: t(
      "The white paper sets the missions of the armed forces, and from them their size, structure and means.",
      "Le livre blanc fixe les missions des forces armées et, à partir d’elles, leur volume, leur organisation et leurs moyens.",
      "يحدد الكتاب الأبيض مهام القوات المسلحة، ومنها حجمها وهيكلها ووسائلها.",
      "El libro blanco fija las misiones de las fuerzas armadas y, a partir de ellas, su tamaño, su estructura y sus medios.",
      "O livro branco fixa as missões das forças armadas e, a partir delas, a sua dimensão, a sua estrutura e os seus meios.",
    ),
    anchor: {
      document: t(
        "White paper on defence",
        "Livre blanc sur la défense",
        "الكتاب الأبيض للدفاع",
        "Libro blanco de la defensa",
        "Livro branco da defesa",
      ),
      cycle: "white_paper",
      year: 1,
    },
  }),
  planned("priority-soldiers", "priority", {
    title: t(
      "Dignity of those who serve",
      "Dignité de ceux qui servent",
      "كرامة من يخدمون",
      "Dignidad de quienes sirven",
      "Dignidade de quem serve",
    ),
    text: t(
      "The development plan provides for regular pay, housing and health cover of soldiers and their families, women and men alike.",
      "Le plan de développement prévoit une solde régulière, le logement et la couverture maladie des militaires et de leurs familles, femmes et hommes.",
      "تنص خطة التنمية على انتظام رواتب العسكريين وسكنهم وتأمينهم الصحي هم وأسرهم، نساءً ورجالًا.",
      "El plan de desarrollo prevé el pago regular, la vivienda y la cobertura sanitaria de los militares y sus familias, tanto mujeres como hombres.",
      "O plano de desenvolvimento prevê o pagamento regular, a habitação e a cobertura de saúde dos militares e das suas famílias, tanto mulheres como homens.",
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
      "Good stewardship of defence",
      "Bonne gestion de la défense",
      "حسن إدارة موارد الدفاع",
      "Buena gestión de la defensa",
      "Boa gestão da defesa",
    ),
    text: t(
      "“Good stewardship of defence” is the name of the reform in this package. It covers planning, budget, pay, purchases, stores and their control; it does not concern operations. The parties may choose another name by consent.",
      "« Bonne gestion de la défense » désigne la réforme dans le présent pacte. Elle couvre la planification, le budget, la solde, les achats, les stocks et leur contrôle ; elle ne porte pas sur les opérations. Les parties peuvent convenir d’un autre nom.",
      "«حسن إدارة موارد الدفاع» هو اسم الإصلاح في هذا الميثاق. ويشمل التخطيط والميزانية والرواتب والمشتريات والمخازن والرقابة عليها، ولا يتناول العمليات. وللطرفين الاتفاق على اسم آخر.",
      "«Buena gestión de la defensa» es el nombre de la reforma en el presente pacto. Abarca la planificación, el presupuesto, los sueldos, las compras, las existencias y su control; no se refiere a las operaciones. Las partes pueden elegir otro nombre por consentimiento.",
      "«Boa gestão da defesa» é o nome da reforma no presente pacto. Abrange o planeamento, o orçamento, os vencimentos, as compras, as existências e o seu controlo; não diz respeito às operações. As partes podem escolher outro nome por consentimento.",
    ),
  }),
  planned("phase-ground", "phase", {
    title: t(
      "A shared picture",
      "Un tableau partagé",
      "صورة مشتركة",
      "Un panorama compartido",
      "Um panorama comum",
    ),
    text: t(
      "What is spent today, by whom and on what, and what people and soldiers expect.",
      "Ce qui est dépensé aujourd’hui, par qui et pour quoi, et ce qu’attendent la population et les soldats.",
      "ما يُنفق اليوم ومن ينفقه وعلى ماذا، وما ينتظره الناس والجنود.",
      "Qué se gasta hoy, quién lo gasta y en qué, y qué esperan la población y los militares.",
      "O que se gasta hoje, quem gasta e em quê, e o que esperam a população e os militares.",
    ),
    order: 1,
    period: span(0, 14),
  }),
  planned("phase-rules", "phase", {
    title: t(
      "Rules for public money",
      "Des règles pour l’argent public",
      "قواعد المال العام",
      "Reglas para los fondos públicos",
      "Regras para os dinheiros públicos",
    ),
    text: t(
      "Missions, a plan that costs them, and the right of parliament and auditors to look.",
      "Les missions, un plan qui les chiffre et le droit de regard du parlement et des auditeurs.",
      "المهام وخطة تحدد تكلفتها وحق البرلمان والمدققين في الاطلاع.",
      "Las misiones, un plan que calcula su gasto y el derecho del parlamento y de los auditores a examinar.",
      "As missões, um plano que calcula o seu custo e o direito do parlamento e dos auditores a examinar.",
    ),
    order: 2,
    period: span(14, 37),
    gates: [
      { institution: defence, dimension: "civilian_control", readiness: 2 },
      { institution: defence, dimension: "budget", readiness: 2 },
    ],
  }),
  planned("phase-practice", "phase", {
    title: t(
      "Every year a clean account",
      "Chaque année un compte sincère",
      "حساب سليم كل سنة",
      "Cada año, cuentas fidedignas",
      "Todos os anos, contas fidedignas",
    ),
    text: t(
      "The whole ministry plans, spends and reports by programme; modern means follow where stores and accounts are in order.",
      "Tout le ministère planifie, dépense et rend compte par programme ; les moyens modernes suivent là où stocks et comptes sont en ordre.",
      "تخطط الوزارة كلها وتنفق وتقدم حساباتها بحسب البرامج، وتأتي الوسائل الحديثة حيث تنتظم المخازن والحسابات.",
      "Todo el ministerio planifica, gasta y rinde cuentas por programas; los medios modernos llegan allí donde las existencias y las cuentas están en orden.",
      "Todo o ministério planeia, gasta e presta contas por programas; os meios modernos chegam onde as existências e as contas estão em ordem.",
    ),
    order: 3,
    period: span(37, 60),
    gates: [
      { institution: defence, dimension: "budget", readiness: 3 },
      { institution: logistics, dimension: "integrity", readiness: 3 },
      { institution: auditOffice, dimension: "oversight", readiness: 3 },
      { institution: staff, dimension: "human_resources", readiness: 3 },
    ],
  }),
];
