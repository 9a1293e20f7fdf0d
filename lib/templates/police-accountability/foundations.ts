import { planned, span, t } from "../template";
import { complaints, interior, police } from "./institutions";

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
      "The parties work together so that every person can turn to the police without fear, and so that whoever is wronged by an officer is heard by a body that the police do not control. The host sets the pace; the donor accompanies it.",
      "Les parties œuvrent ensemble pour que toute personne puisse s’adresser à la police sans crainte, et pour que quiconque est lésé par un agent soit entendu par un organe que la police ne contrôle pas. Le pays hôte fixe le rythme ; le bailleur l’accompagne.",
      "يعمل الطرفان معًا كي يستطيع كل شخص اللجوء إلى الشرطة دون خوف، وكي تستمع إلى كل متضرر من تصرف شرطي هيئة لا تسيطر عليها الشرطة. تحدد الدولة المضيفة وتيرة الإصلاح، وترافقها الجهة المانحة.",
      "Las partes trabajan conjuntamente para que toda persona pueda acudir a la policía sin temor y para que quien haya sido perjudicado por un agente sea escuchado por un órgano que la policía no controla. El país anfitrión marca el ritmo; el donante lo acompaña.",
      "As partes trabalham em conjunto para que qualquer pessoa possa recorrer à polícia sem receio e para que quem for lesado por um agente seja ouvido por um órgão que a polícia não controla. O país anfitrião define o ritmo; o doador acompanha-o.",
    ),
    hostGains: t(
      "Safer neighbourhoods, officers protected by clear rules, careers that reward merit, and oversight that the national budget can carry.",
      "Des quartiers plus sûrs, des agents protégés par des règles claires, des carrières fondées sur le mérite et un contrôle que le budget national peut assumer.",
      "أحياء أكثر أمنًا، وأفراد شرطة تحميهم قواعد واضحة، ومسارات مهنية تكافئ الجدارة، ورقابة تستطيع الميزانية الوطنية تحمّلها.",
      "Barrios más seguros, agentes protegidos por normas claras, carreras que premian el mérito y un control que el presupuesto nacional puede sostener.",
      "Bairros mais seguros, agentes protegidos por normas claras, carreiras que recompensam o mérito e uma fiscalização que o orçamento nacional pode suportar.",
    ),
    donorGains: t(
      "A dependable partner against organised crime, results that can be shown to its own parliament, and support that ends on an agreed day.",
      "Un partenaire fiable contre la criminalité organisée, des résultats dont il peut rendre compte à son parlement et un appui qui prend fin à une date convenue.",
      "شريك موثوق في مواجهة الجريمة المنظمة، ونتائج يمكن عرضها على برلمانها، ودعم ينتهي في موعد متفق عليه.",
      "Un socio fiable frente a la delincuencia organizada, resultados que puede presentar a su propio parlamento y un apoyo que termina en la fecha acordada.",
      "Um parceiro fiável contra a criminalidade organizada, resultados que pode apresentar ao seu próprio parlamento e um apoio que termina na data acordada.",
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
      "The donor declares that it seeks reliable cooperation between its own police and the host’s in cases of trafficking and cybercrime, and that it has no commercial interest in the equipment offered here. [To be adapted by the donor.]",
      "Le bailleur déclare rechercher une coopération fiable entre sa police et celle du pays hôte dans les affaires de trafic et de cybercriminalité, et n’avoir aucun intérêt commercial dans les équipements proposés ici. [À adapter par le bailleur.]",
      "تعلن الجهة المانحة أنها تنشد تعاونًا موثوقًا بين شرطتها وشرطة الدولة المضيفة في قضايا الاتجار والجريمة الإلكترونية، وأن لا مصلحة تجارية لها في المعدات المعروضة هنا. [تكيّفه الجهة المانحة.]",
      "El donante declara que busca una cooperación fiable entre su policía y la del país anfitrión en los casos de trata, tráfico ilícito y ciberdelincuencia, y que no tiene ningún interés comercial en los equipos que aquí se ofrecen. [Texto que adaptará el donante.]",
      "O doador declara que procura uma cooperação fiável entre a sua polícia e a do país anfitrião nos casos de tráfico e de cibercriminalidade, e que não tem qualquer interesse comercial nos equipamentos aqui oferecidos. [A adaptar pelo doador.]",
    ),
  }),
  planned("priority-trust", "priority", {
    title: t(
      "Citizens’ trust in public security",
      "Confiance des citoyens dans la sécurité publique",
      "ثقة المواطنين في الأمن العام",
      "Confianza de la ciudadanía en la seguridad pública",
      "Confiança dos cidadãos na segurança pública",
    ),
    text: t(
      "The national security strategy makes trust its measure: people of every region say that they would report a crime without fear.",
      "La stratégie nationale de sécurité fait de la confiance sa mesure : les habitants de toutes les régions déclarent qu’ils signaleraient une infraction sans crainte.",
      "تجعل الاستراتيجية الوطنية للأمن الثقة معيارًا لها: أن يقول سكان جميع المناطق إنهم يبلّغون عن الجريمة دون خوف.",
      "La estrategia nacional de seguridad hace de la confianza su medida: los habitantes de todas las regiones dicen que denunciarían un delito sin temor.",
      "A estratégia nacional de segurança faz da confiança a sua medida: os habitantes de todas as regiões dizem que denunciariam um crime sem receio.",
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
  planned("priority-merit", "priority", {
    title: t(
      "Careers by merit in the police",
      "Carrières au mérite dans la police",
      "المسار المهني على أساس الجدارة في الشرطة",
      "Carreras por mérito en la policía",
      "Carreiras por mérito na polícia",
    ),
    text: t(
      "The development plan provides that recruitment and promotion follow published criteria, open to women and men of every region.",
      "Le plan de développement prévoit que le recrutement et l’avancement suivent des critères publiés, ouverts aux femmes et aux hommes de toutes les régions.",
      "تنص خطة التنمية على أن يخضع التوظيف والترقية لمعايير منشورة متاحة للنساء والرجال من جميع المناطق.",
      "El plan de desarrollo dispone que el ingreso y los ascensos sigan criterios publicados y estén abiertos a mujeres y hombres de todas las regiones.",
      "O plano de desenvolvimento prevê que o recrutamento e a promoção sigam critérios publicados e estejam abertos a mulheres e homens de todas as regiões.",
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
  planned("priority-budget", "priority", {
    title: t(
      "Police spending that can be followed",
      "Des dépenses de police traçables",
      "إنفاق الشرطة القابل للتتبع",
      "Un gasto policial que puede seguirse",
      "Uma despesa policial que se pode acompanhar",
    ),
    text: t(
      "The finance law sets out police spending by region and by purpose, and the audit office reports on its execution.",
      "La loi de finances présente les dépenses de police par région et par objet, et la Cour des comptes rend compte de leur exécution.",
      "يبيّن قانون المالية إنفاق الشرطة بحسب المنطقة والغرض، ويقدم ديوان المحاسبة تقريرًا عن تنفيذه.",
      "La ley de presupuestos presenta el gasto policial por región y por finalidad, y la entidad fiscalizadora superior informa sobre su ejecución.",
      "A lei do orçamento apresenta a despesa policial por região e por finalidade, e o Tribunal de Contas elabora um relatório sobre a sua execução.",
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
      "Renewal of policing",
      "Renouveau de la police",
      "تجديد العمل الشرطي",
      "Renovación de la labor policial",
      "Renovação do policiamento",
    ),
    text: t(
      "“Renewal of policing” is the name of the reform in this package and in all documents addressed to the public. It covers recruitment, training, conduct, custody, complaints and the oversight of the police. The parties may choose another name by consent.",
      "« Renouveau de la police » désigne la réforme dans le présent pacte et dans tous les documents destinés au public. Il couvre le recrutement, la formation, la conduite, la garde à vue, les plaintes et le contrôle de la police. Les parties peuvent convenir d’un autre nom.",
      "«تجديد العمل الشرطي» هو اسم الإصلاح في هذا الميثاق وفي جميع الوثائق الموجَّهة إلى الجمهور. ويشمل التوظيف والتدريب والسلوك والتوقيف والشكاوى والرقابة على الشرطة. وللطرفين الاتفاق على اسم آخر.",
      "«Renovación de la labor policial» es el nombre de la reforma en el presente pacto y en todos los documentos dirigidos al público. Abarca el ingreso, la formación, la conducta, la detención policial, las quejas y el control de la policía. Las partes pueden elegir otro nombre por consentimiento.",
      "«Renovação do policiamento» é o nome da reforma no presente pacto e em todos os documentos dirigidos ao público. Abrange o recrutamento, a formação, a conduta, a detenção policial, as queixas e a fiscalização da polícia. As partes podem escolher outro nome por consentimento.",
    ),
  }),
  planned("phase-ground", "phase", {
    title: t("Common ground", "Terrain d’entente", "الأرضية المشتركة", "Terreno común", "Terreno comum"),
    text: t(
      "Listening, a shared assessment, first protection for those most exposed, and a small structure to steer the work.",
      "Écoute, évaluation partagée, premières protections pour les plus exposés et une structure légère de pilotage.",
      "الاستماع، وتقييم مشترك، وحماية أولية للأكثر تعرضًا، وهيكل صغير لتوجيه العمل.",
      "Escucha, una evaluación compartida, una primera protección para las personas más expuestas y una estructura ligera que oriente los trabajos.",
      "Escuta, uma avaliação partilhada, uma primeira proteção para as pessoas mais expostas e uma estrutura ligeira que oriente os trabalhos.",
    ),
    order: 1,
    period: span(0, 15),
  }),
  planned("phase-rules", "phase", {
    title: t(
      "Rules and oversight",
      "Règles et contrôle",
      "القواعد والرقابة",
      "Normas y control",
      "Normas e fiscalização",
    ),
    text: t(
      "The vision, the law, the complaints body and the plan that says what it all costs.",
      "La vision, la loi, l’organe de plaintes et le plan qui en établit le coût.",
      "الرؤية والقانون وهيئة الشكاوى والخطة التي تحدد التكلفة.",
      "La visión, la ley, el órgano de quejas y el plan que dice cuánto cuesta todo ello.",
      "A visão, a lei, o órgão de queixas e o plano que diz quanto tudo custa.",
    ),
    order: 2,
    period: span(15, 36),
    gates: [
      { institution: interior, dimension: "civilian_control", readiness: 2 },
      { institution: police, dimension: "human_resources", readiness: 2 },
    ],
  }),
  planned("phase-practice", "phase", {
    title: t(
      "Practice in every region",
      "Mise en pratique dans toutes les régions",
      "التطبيق في جميع المناطق",
      "Puesta en práctica en todas las regiones",
      "Prática em todas as regiões",
    ),
    text: t(
      "Promotion by merit, community policing and equipment follow once conduct and oversight are ready for them.",
      "L’avancement au mérite, la police de proximité et les équipements suivent dès que la conduite et le contrôle y sont prêts.",
      "تأتي الترقية على أساس الجدارة والشرطة المجتمعية والمعدات متى أصبح السلوك والرقابة جاهزين لها.",
      "Los ascensos por mérito, la policía de proximidad y los equipos llegan una vez que la conducta y el control están preparados para ello.",
      "A promoção por mérito, o policiamento de proximidade e os equipamentos chegam logo que a conduta e a fiscalização estejam preparadas para tal.",
    ),
    order: 3,
    period: span(36, 60),
    gates: [
      { institution: police, dimension: "integrity", readiness: 3 },
      { institution: complaints, dimension: "oversight", readiness: 3 },
    ],
  }),
];
