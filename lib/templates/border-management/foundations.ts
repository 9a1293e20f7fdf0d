import { planned, span, t } from "../template";
import { borderPolice, customs, interior, ombudsperson } from "./institutions";

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
      "The parties work together for borders that are easy for people and trade, and hard for those who traffic in persons, arms and drugs; whoever crosses is treated with dignity and can complain.",
      "Les parties œuvrent pour des frontières aisées à franchir pour les personnes et le commerce, et difficiles pour les trafiquants de personnes, d’armes et de drogues ; quiconque les franchit est traité avec dignité et peut se plaindre.",
      "يعمل الطرفان معًا من أجل حدود ميسَّرة للناس والتجارة وعسيرة على المتاجرين بالأشخاص والسلاح والمخدرات، يُعامل كل عابر لها بكرامة ويستطيع أن يشتكي.",
      "Las partes trabajan conjuntamente en favor de unas fronteras fáciles de cruzar para las personas y el comercio, y difíciles para quienes practican la trata de personas y el tráfico de armas y drogas; quien las cruza recibe un trato digno y puede presentar una queja.",
      "As partes trabalham em conjunto em prol de fronteiras fáceis de atravessar para as pessoas e o comércio, e difíceis para quem pratica o tráfico de pessoas, de armas e de drogas; quem as atravessa é tratado com dignidade e pode apresentar queixa.",
    ),
    hostGains: t(
      "Faster trade, more customs revenue, safer border communities, and services that work together under one national policy.",
      "Un commerce plus rapide, davantage de recettes douanières, des communautés frontalières plus sûres et des services qui coopèrent sous une même politique nationale.",
      "تجارة أسرع، وإيرادات جمركية أكثر، ومجتمعات حدودية أكثر أمنًا، وأجهزة تعمل معًا في ظل سياسة وطنية واحدة.",
      "Un comercio más rápido, más ingresos aduaneros, comunidades fronterizas más seguras y servicios que trabajan juntos en el marco de una sola política nacional.",
      "Um comércio mais rápido, mais receitas aduaneiras, comunidades fronteiriças mais seguras e serviços que trabalham em conjunto no quadro de uma só política nacional.",
    ),
    donorGains: t(
      "Less trafficking towards its own territory, a partner who answers requests for assistance, and equipment that demonstrably stays where it was sent.",
      "Moins de trafics vers son propre territoire, un partenaire qui répond aux demandes d’entraide et des équipements dont il est établi qu’ils restent là où ils ont été envoyés.",
      "تراجع الاتجار نحو أراضيها، وشريك يستجيب لطلبات المساعدة، ومعدات يثبت بقاؤها حيث أُرسلت.",
      "Menos trata y tráfico ilícito hacia su propio territorio, un socio que responde a las solicitudes de asistencia y equipos que permanecen, de manera demostrable, allí donde se enviaron.",
      "Menos tráfico ilícito em direção ao seu próprio território, um parceiro que responde aos pedidos de assistência e equipamentos que permanecem, de forma comprovável, onde foram entregues.",
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
      "The donor declares that it has an interest in migration and trafficking routes towards its territory. It does not make support depend on the number of persons turned back or returned. [To be adapted by the donor.]",
      "Le bailleur déclare avoir un intérêt aux routes de migration et de trafic menant à son territoire. Il ne fait pas dépendre l’appui du nombre de personnes refoulées ou renvoyées. [À adapter par le bailleur.]",
      "تعلن الجهة المانحة أن لها مصلحة في مسارات الهجرة والاتجار المؤدية إلى أراضيها. ولا تربط الدعم بعدد من يُردّون أو يُعادون. [تكيّفه الجهة المانحة.]",
      "El donante declara que tiene interés en las rutas de migración y de tráfico ilícito que conducen a su territorio. No supedita el apoyo al número de personas rechazadas en la frontera o retornadas. [Texto que adaptará el donante.]",
      "O doador declara que tem interesse nas rotas de migração e de tráfico ilícito que conduzem ao seu território. Não faz depender o apoio do número de pessoas recusadas na fronteira ou reenviadas. [A adaptar pelo doador.]",
    ),
  }),
  planned("priority-trade", "priority", {
    title: t(
      "Trade that crosses in a day",
      "Un commerce qui passe en un jour",
      "تجارة تعبر في يوم واحد",
      "Un comercio que cruza en un día",
      "Um comércio que passa num dia",
    ),
    text: t(
      "The development plan aims at goods clearing the main crossings within a day, for small traders as for large.",
      "Le plan de développement vise un passage des marchandises en un jour aux principaux postes, pour les petits commerçants comme pour les grands.",
      "تستهدف خطة التنمية عبور البضائع من المعابر الرئيسية خلال يوم واحد، لصغار التجار وكبارهم على السواء.",
      "El plan de desarrollo se propone que las mercancías crucen los pasos principales en un día, tanto para los pequeños comerciantes como para los grandes.",
      "O plano de desenvolvimento visa que as mercadorias atravessem os postos principais num dia, tanto para os pequenos comerciantes como para os grandes.",
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
  planned("priority-communities", "priority", {
    title: t(
      "Safety of border communities",
      "Sécurité des communautés frontalières",
      "أمن المجتمعات الحدودية",
      "Seguridad de las comunidades fronterizas",
      "Segurança das comunidades fronteiriças",
    ),
    text: t(
      "The national security strategy puts the safety of those who live along the border, and their ties across it, before the control of territory.",
      "La stratégie nationale de sécurité place la sécurité des riverains de la frontière, et leurs liens de part et d’autre, avant le contrôle du territoire.",
      "تقدّم الاستراتيجية الوطنية للأمن سلامة سكان الحدود وصلاتهم عبرها على ضبط الإقليم.",
      "La estrategia nacional de seguridad antepone al control del territorio la seguridad de quienes viven a lo largo de la frontera y sus vínculos a ambos lados de ella.",
      "A estratégia nacional de segurança põe a segurança de quem vive ao longo da fronteira, e os seus laços de um e outro lado, antes do controlo do território.",
    ),
    anchor: {
      document: t(
        "National security strategy",
        "Stratégie nationale de sécurité",
        "الاستراتيجية الوطنية للأمن",
        "Estrategia nacional de seguridad",
        "Estratégia nacional de segurança",
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
      "Ingresos aduaneros que llegan al presupuesto",
      "Receitas aduaneiras que chegam ao orçamento",
    ),
    text: t(
      "The finance law provides that duties are paid by electronic means alone and reported by crossing each month.",
      "La loi de finances prévoit que les droits sont acquittés uniquement par voie électronique et publiés chaque mois par poste.",
      "ينص قانون المالية على أن تُسدَّد الرسوم إلكترونيًا حصرًا وتُعلن كل شهر بحسب المعبر.",
      "La ley de presupuestos dispone que los derechos se paguen únicamente por medios electrónicos y se publiquen cada mes por paso fronterizo.",
      "A lei do orçamento prevê que os direitos sejam pagos apenas por meios eletrónicos e publicados todos os meses por posto.",
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
      "Shared stewardship of borders",
      "Gestion partagée des frontières",
      "الإدارة المشتركة للحدود",
      "Gestión compartida de las fronteras",
      "Gestão partilhada das fronteiras",
    ),
    text: t(
      "“Shared stewardship of borders” is the name of the reform in this package. It covers the border police, customs, health and plant inspection, and their work with neighbours and communities. The parties may choose another name by consent.",
      "« Gestion partagée des frontières » désigne la réforme dans le présent pacte. Elle couvre la police des frontières, les douanes, les contrôles sanitaires et phytosanitaires et leur coopération avec les voisins et les communautés. Les parties peuvent convenir d’un autre nom.",
      "«الإدارة المشتركة للحدود» هو اسم الإصلاح في هذا الميثاق. ويشمل شرطة الحدود والجمارك والرقابة الصحية والزراعية وعملها مع الجيران والمجتمعات. وللطرفين الاتفاق على اسم آخر.",
      "«Gestión compartida de las fronteras» es el nombre de la reforma en el presente pacto. Abarca la policía de fronteras, las aduanas, la inspección sanitaria y fitosanitaria, y su trabajo con los vecinos y las comunidades. Las partes pueden elegir otro nombre por consentimiento.",
      "«Gestão partilhada das fronteiras» é o nome da reforma no presente pacto. Abrange a polícia de fronteiras, as alfândegas, a inspeção sanitária e fitossanitária, e o seu trabalho com os vizinhos e as comunidades. As partes podem escolher outro nome por consentimento.",
    ),
  }),
  planned("phase-ground", "phase", {
    title: t(
      "Listening along the border",
      "À l’écoute de la frontière",
      "الاستماع على امتداد الحدود",
      "A la escucha de la frontera",
      "À escuta da fronteira",
    ),
    text: t(
      "What people, traders and officers meet at the border, and protection for those most at risk there.",
      "Ce que vivent habitants, commerçants et agents à la frontière, et la protection des plus exposés.",
      "ما يلقاه الناس والتجار والموظفون على الحدود، وحماية الأكثر تعرضًا للخطر فيها.",
      "Lo que habitantes, comerciantes y agentes encuentran en la frontera, y la protección de quienes corren allí más riesgo.",
      "O que pessoas, comerciantes e agentes encontram na fronteira, e a proteção de quem aí corre mais riscos.",
    ),
    order: 1,
    period: span(0, 14),
  }),
  planned("phase-rules", "phase", {
    title: t(
      "One policy, joint procedures",
      "Une politique, des procédures communes",
      "سياسة واحدة وإجراءات مشتركة",
      "Una sola política, procedimientos conjuntos",
      "Uma só política, procedimentos conjuntos",
    ),
    text: t(
      "A national policy, data protection and oversight, and a costed plan.",
      "Une politique nationale, la protection des données et le contrôle, et un plan chiffré.",
      "سياسة وطنية وحماية للبيانات ورقابة وخطة محددة التكلفة.",
      "Una política nacional, protección de datos y control, y un plan presupuestado.",
      "Uma política nacional, proteção de dados e fiscalização, e um plano orçamentado.",
    ),
    order: 2,
    period: span(14, 36),
    gates: [
      { institution: interior, dimension: "civilian_control", readiness: 2 },
      { institution: borderPolice, dimension: "human_resources", readiness: 2 },
    ],
  }),
  planned("phase-practice", "phase", {
    title: t(
      "Crossings that work",
      "Des postes qui fonctionnent",
      "معابر تعمل",
      "Pasos fronterizos que funcionan",
      "Postos que funcionam",
    ),
    text: t(
      "Joint procedures at every main crossing; technical means follow oversight.",
      "Des procédures communes à chaque poste principal ; les moyens techniques suivent le contrôle.",
      "إجراءات مشتركة في كل معبر رئيسي، وتأتي الوسائل التقنية بعد الرقابة.",
      "Procedimientos conjuntos en cada paso principal; los medios técnicos siguen al control.",
      "Procedimentos conjuntos em cada posto principal; os meios técnicos seguem-se à fiscalização.",
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
