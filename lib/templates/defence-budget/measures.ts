import { auditOffice } from "../common/values";
import { month, planned, span, t } from "../template";
import { committee, defence, staff } from "./institutions";

/** Conditions, the donor's own openness, risks and hearings. */
export const measures = [
  planned("accounts-certified", "condition", {
    title: t(
      "Accounts certified before equipment",
      "Comptes certifiés avant l’équipement",
      "اعتماد الحسابات قبل المعدات",
      "Cuentas certificadas antes del equipamiento",
      "Contas certificadas antes do equipamento",
    ),
    text: t(
      "The audit office has certified the ministry’s last yearly account, and parliament’s committee has read the certificate.",
      "La Cour des comptes a certifié le dernier compte annuel du ministère et la commission parlementaire a pris connaissance du certificat.",
      "اعتمد ديوان المحاسبة آخر حساب سنوي للوزارة واطلعت اللجنة البرلمانية على شهادة الاعتماد.",
      "La entidad fiscalizadora superior ha certificado la última cuenta anual del ministerio y la comisión parlamentaria ha tomado conocimiento del certificado.",
      "O Tribunal de Contas certificou a última conta anual do ministério e a comissão parlamentar tomou conhecimento do certificado.",
    ),
    on: "incentive",
    clauses: ["secure-communications"],
    type: "fiduciary",
    checkedBy: auditOffice,
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
      "Before delivery both sides have examined the record of each recipient unit and its commanders; a unit with an unanswered grave allegation waits.",
      "Avant la livraison, les deux parties ont examiné le dossier de chaque unité bénéficiaire et de ses chefs ; une unité visée par une allégation grave sans réponse attend.",
      "قبل التسليم يكون الطرفان قد نظرا في سجل كل وحدة مستفيدة وقادتها، وتنتظر الوحدة التي عليها ادعاء جسيم لم يُبتّ فيه.",
      "Antes de la entrega, ambas partes han examinado los antecedentes de cada unidad beneficiaria y de sus mandos; una unidad sobre la que pese una denuncia grave sin respuesta queda en espera.",
      "Antes da entrega, ambas as partes examinaram os antecedentes de cada unidade beneficiária e dos seus comandantes; uma unidade sobre a qual recaia uma alegação grave sem resposta fica em espera.",
    ),
    on: "tranche",
    clauses: ["communications-delivered"],
    type: "policy",
    checkedBy: t(
      "Joint committee",
      "Comité conjoint",
      "اللجنة المشتركة",
      "Comité conjunto",
      "Comité conjunto",
    ),
    consequence: "hold",
    waivedBy: "nobody",
  }),
  planned("sales-disclosed", "commitment", {
    title: t(
      "The donor’s sales are disclosed",
      "Les ventes du bailleur sont déclarées",
      "الإفصاح عن مبيعات الجهة المانحة",
      "Divulgación de las ventas del donante",
      "Divulgação das vendas do doador",
    ),
    text: t(
      "Each year the donor gives the host’s parliament a list of defence goods that it or its companies have offered or sold to the host, with credit terms.",
      "Chaque année, le bailleur remet au parlement du pays hôte la liste des biens de défense que lui-même ou ses entreprises ont proposés ou vendus au pays hôte, avec les conditions de crédit.",
      "تقدم الجهة المانحة كل سنة إلى برلمان الدولة المضيفة قائمة بما عرضته هي أو شركاتها أو باعته للدولة المضيفة من مواد دفاعية، مع شروط الائتمان.",
      "Cada año, el donante entrega al parlamento del país anfitrión la lista de los bienes de defensa que él o sus empresas han ofrecido o vendido al país anfitrión, con las condiciones de crédito.",
      "Todos os anos, o doador entrega ao parlamento do país anfitrião a lista dos bens de defesa que ele próprio ou as suas empresas propuseram ou venderam ao país anfitrião, com as condições de crédito.",
    ),
    by: "date",
    due: month(12),
  }),
  planned("secrecy-hides-loss", "risk", {
    title: t(
      "Secrecy hides losses",
      "Le secret masque des pertes",
      "ستر السرية للخسائر",
      "El secreto oculta pérdidas",
      "O segredo oculta perdas",
    ),
    type: "fiduciary",
    likelihood: 3,
    impact: 4,
    mitigation: t(
      "Secret funds have a ceiling in the budget and sworn readers; what is classified is listed by title, and each item opens after a set time.",
      "Les fonds secrets ont un plafond budgétaire et des lecteurs assermentés ; ce qui est classifié est répertorié par titre et chaque pièce s’ouvre au terme d’un délai fixé.",
      "للأموال السرية سقف في الميزانية ومطّلعون محلَّفون، وما يُصنَّف سريًا يُدرج بعنوانه في قائمة، ويُرفع الحجب عن كل وثيقة بعد مدة محددة.",
      "Los fondos reservados tienen un límite en el presupuesto y lectores juramentados; lo clasificado se enumera por título y cada documento se abre al cabo de un plazo fijado.",
      "Os fundos secretos têm um limite no orçamento e leitores ajuramentados; o que é classificado consta de uma lista por título e cada documento é aberto ao fim de um prazo fixado.",
    ),
    owner: committee,
  }),
  planned("diversion", "risk", {
    title: t(
      "Equipment leaves its unit",
      "L’équipement quitte son unité",
      "خروج المعدات من وحدتها",
      "Equipo que sale de su unidad",
      "Equipamento que sai da sua unidade",
    ),
    type: "diversion",
    likelihood: 2,
    impact: 4,
    mitigation: t(
      "No delivery before stores are on the register; serial numbers are checked at each visit; a loss not reported suspends the rest.",
      "Aucune livraison avant l’inscription des stocks au registre ; numéros de série vérifiés à chaque visite ; une perte non signalée suspend le reste.",
      "لا تسليم قبل قيد المخازن في السجل، وتُفحص الأرقام التسلسلية في كل زيارة، وكل فقدان غير مبلَّغ عنه يوقف الباقي.",
      "Ninguna entrega antes de que las existencias consten en el registro; los números de serie se comprueban en cada visita; una pérdida no comunicada suspende el resto.",
      "Nenhuma entrega antes de as existências constarem do registo; os números de série são verificados em cada visita; uma perda não comunicada suspende o resto.",
    ),
    owner: defence,
  }),
  planned("hear-soldiers", "consultation", {
    title: t(
      "Soldiers, families and taxpayers are heard",
      "Soldats, familles et contribuables entendus",
      "الاستماع إلى الجنود والأسر ودافعي الضرائب",
      "Se escucha a militares, familias y contribuyentes",
      "Militares, famílias e contribuintes são ouvidos",
    ),
    groups: [
      {
        who: t(
          "Soldiers of every rank, women among them",
          "Militaires de tous grades, dont des femmes",
          "عسكريون من جميع الرتب، بينهم نساء",
          "Militares de todos los grados, incluidas mujeres",
          "Militares de todos os postos, incluindo mulheres",
        ),
      },
      {
        who: t(
          "Families and veterans in garrison towns",
          "Familles et anciens combattants des villes de garnison",
          "الأسر وقدامى المحاربين في مدن الحاميات",
          "Familias y veteranos de las ciudades con guarnición",
          "Famílias e antigos combatentes das cidades com guarnição",
        ),
      },
      {
        who: t(
          "Youth, religious and traditional leaders",
          "Jeunes, chefs religieux et traditionnels",
          "الشباب والزعماء الدينيون والتقليديون",
          "Jóvenes, líderes religiosos y tradicionales",
          "Jovens, líderes religiosos e tradicionais",
        ),
      },
      {
        who: t(
          "Business associations and researchers",
          "Associations d’entreprises et chercheurs",
          "جمعيات الأعمال والباحثون",
          "Asociaciones empresariales e investigadores",
          "Associações empresariais e investigadores",
        ),
      },
    ],
    how: t(
      "Closed meetings for soldiers without their superiors, open hearings for all others; a published answer to every proposal.",
      "Réunions à huis clos pour les soldats sans leurs supérieurs, auditions publiques pour tous les autres ; réponse publiée à chaque proposition.",
      "اجتماعات مغلقة للجنود دون رؤسائهم، وجلسات علنية لسائر الفئات، ورد منشور على كل اقتراح.",
      "Reuniones a puerta cerrada para los militares sin sus superiores, audiencias abiertas para todos los demás; una respuesta publicada a cada propuesta.",
      "Reuniões à porta fechada para os militares sem os seus superiores, audições abertas para todos os demais; uma resposta publicada a cada proposta.",
    ),
    period: span(1, 8),
  }),
  planned("hear-on-white-paper", "consultation", {
    title: t(
      "Public debate on the white paper",
      "Débat public sur le livre blanc",
      "نقاش عام حول الكتاب الأبيض",
      "Debate público sobre el libro blanco",
      "Debate público sobre o livro branco",
    ),
    groups: [
      {
        who: t(
          "Universities and the press",
          "Universités et presse",
          "الجامعات والصحافة",
          "Universidades y prensa",
          "Universidades e imprensa",
        ),
      },
      {
        who: t(
          "Regional councils",
          "Conseils régionaux",
          "المجالس الإقليمية",
          "Consejos regionales",
          "Conselhos regionais",
        ),
      },
      { who: staff },
    ],
    how: t(
      "The draft is open for ninety days; the committee debates in public and prints what changed because of what it heard.",
      "Le projet est ouvert pendant quatre-vingt-dix jours ; la commission débat en public et imprime ce qui a changé à la suite des auditions.",
      "تُفتح المسودة للنقاش تسعين يومًا، وتتداول اللجنة علنًا وتطبع ما تغيّر بناءً على ما سمعته.",
      "El borrador permanece abierto noventa días; la comisión debate en público y da a conocer lo que cambió a raíz de lo escuchado.",
      "O projeto fica aberto noventa dias; a comissão debate em público e divulga o que mudou em função do que ouviu.",
    ),
    period: span(18, 22),
  }),
];
