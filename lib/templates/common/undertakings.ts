import { planned, t } from "../template";

/** What the donor owes in every package (F8, I3, R1), and what binds both sides alike. */
export const undertakings = [
  planned("paid-in-time", "commitment", {
    title: t(
      "Payment within thirty days",
      "Décaissement sous trente jours",
      "الصرف خلال ثلاثين يومًا",
      "Pago en un plazo de treinta días",
      "Pagamento no prazo de trinta dias",
    ),
    text: t(
      "The donor pays or delivers each tranche within thirty days of the day on which its release rule is found to hold. A delay is published beside the tranche, with its reason.",
      "Le bailleur verse ou livre chaque tranche dans les trente jours suivant le constat que sa règle de décaissement est remplie. Tout retard est publié en regard de la tranche, avec son motif.",
      "تدفع الجهة المانحة كل شريحة أو تسلّمها خلال ثلاثين يومًا من ثبوت تحقق قاعدة صرفها. ويُنشر كل تأخير إلى جانب الشريحة مع سببه.",
      "El donante paga o entrega cada tramo dentro de los treinta días siguientes a aquel en que se constata que se cumple su regla de desembolso. Todo retraso se publica junto al tramo, con su motivo.",
      "O doador paga ou entrega cada parcela nos trinta dias seguintes àquele em que se constata que a sua regra de desembolso se cumpre. Qualquer atraso é publicado junto da parcela, com o seu motivo.",
    ),
    by: "after_verification",
    days: 30,
  }),
  planned("amounts-foretold", "commitment", {
    title: t(
      "Amounts known in advance",
      "Montants connus à l’avance",
      "مبالغ معلومة سلفًا",
      "Importes conocidos de antemano",
      "Montantes conhecidos de antemão",
    ),
    text: t(
      "Before the host’s budget is prepared, the donor states in writing the amounts and deliveries planned for each of the next three years, and says at once when one of them changes.",
      "Avant la préparation du budget du pays hôte, le bailleur indique par écrit les montants et livraisons prévus pour chacune des trois années suivantes, et signale sans délai toute modification.",
      "قبل إعداد ميزانية الدولة المضيفة، تبيّن الجهة المانحة خطيًا المبالغ والتوريدات المقررة لكل من السنوات الثلاث التالية، وتُعلم فورًا بأي تغيير فيها.",
      "Antes de que se prepare el presupuesto del país anfitrión, el donante indica por escrito los importes y las entregas previstos para cada uno de los tres años siguientes, y comunica sin demora cualquier cambio.",
      "Antes da preparação do orçamento do país anfitrião, o doador indica por escrito os montantes e as entregas previstos para cada um dos três anos seguintes, e comunica sem demora qualquer mudança.",
    ),
    by: "date",
    due: "+6",
  }),
  planned("knowledge-stays", "commitment", {
    title: t(
      "What is learned stays",
      "Ce qui est acquis demeure",
      "ما اكتُسب يبقى",
      "Lo aprendido permanece",
      "O que se aprende permanece",
    ),
    text: t(
      "Manuals, data, source code and training material made under this package belong to the host institution that uses them, and are handed over in an authentic language before the experts leave.",
      "Manuels, données, codes source et supports de formation produits au titre du présent pacte appartiennent à l’institution hôte qui les utilise et lui sont remis, dans une langue faisant foi, avant le départ des experts.",
      "تعود الأدلة والبيانات والشيفرات المصدرية ومواد التدريب المنتجة بموجب هذا الميثاق إلى مؤسسة الدولة المضيفة التي تستخدمها، وتُسلَّم إليها بلغة ذات حجية قبل مغادرة الخبراء.",
      "Los manuales, los datos, el código fuente y el material de formación elaborados en el marco del presente pacto pertenecen a la institución del país anfitrión que los utiliza y se le entregan, en un idioma auténtico, antes de la partida de los expertos.",
      "Os manuais, os dados, o código-fonte e o material de formação produzidos ao abrigo do presente pacto pertencem à instituição do país anfitrião que os utiliza e são-lhe entregues, numa língua que faz fé, antes da partida dos peritos.",
    ),
    by: "date",
    due: "+54",
  }),
  planned("delay-moves-windows", "condition", {
    title: t(
      "A late tranche moves what depends on it",
      "Une tranche tardive décale ce qui en dépend",
      "تأخر الشريحة يزحزح ما يتوقف عليها",
      "Un tramo tardío desplaza lo que depende de él",
      "Uma parcela tardia desloca o que dela depende",
    ),
    text: t(
      "Where a tranche is released more than thirty days late, the latest dates of the milestones that it pays for move by the same number of days, and no other tranche is held because of them.",
      "Lorsqu’une tranche est décaissée avec plus de trente jours de retard, les dates au plus tard des jalons qu’elle finance sont reportées d’autant de jours, et aucune autre tranche n’est retenue de leur fait.",
      "إذا صُرفت شريحة بتأخير يزيد على ثلاثين يومًا، تُرحَّل المواعيد القصوى للمعالم التي تمولها بالعدد نفسه من الأيام، ولا تُحتجز بسببها أي شريحة أخرى.",
      "Cuando un tramo se desembolsa con más de treinta días de retraso, las fechas máximas de los hitos que financia se aplazan el mismo número de días, y ningún otro tramo se retiene a causa de ellos.",
      "Quando uma parcela é desembolsada com mais de trinta dias de atraso, as datas mais tardias dos marcos que financia são adiadas pelo mesmo número de dias, e nenhuma outra parcela é retida por causa deles.",
    ),
    on: "package",
    type: "performance",
    checkedBy: t(
      "Joint committee, on the facts of the record",
      "Comité conjoint, sur les faits du registre",
      "اللجنة المشتركة استنادًا إلى وقائع السجل",
      "Comité conjunto, con arreglo a los hechos que constan en el registro",
      "Comité conjunto, com base nos factos constantes do registo",
    ),
    consequence: "suspend",
    waivedBy: "every_voice",
  }),
  planned("accounts-published", "condition", {
    title: t(
      "Accounts are published",
      "Publication des comptes",
      "نشر الحسابات",
      "Publicación de las cuentas",
      "Publicação das contas",
    ),
    text: t(
      "Within four months of each year’s end the host publishes what was spent under this package and the donor publishes what it paid, delivered and spent on its own experts. The two accounts are compared in public.",
      "Dans les quatre mois suivant la fin de chaque année, le pays hôte publie ce qui a été dépensé au titre du présent pacte et le bailleur ce qu’il a versé, livré et dépensé pour ses propres experts. Les deux comptes sont rapprochés publiquement.",
      "خلال أربعة أشهر من نهاية كل سنة، تنشر الدولة المضيفة ما أُنفق بموجب هذا الميثاق وتنشر الجهة المانحة ما دفعته وسلّمته وأنفقته على خبرائها. ويُقارن الحسابان علنًا.",
      "En los cuatro meses siguientes al final de cada año, el país anfitrión publica lo que se gastó en el marco del presente pacto y el donante publica lo que pagó, entregó y gastó en sus propios expertos. Ambas cuentas se cotejan en público.",
      "Nos quatro meses seguintes ao fim de cada ano, o país anfitrião publica o que foi gasto ao abrigo do presente pacto e o doador publica o que pagou, entregou e gastou com os seus próprios peritos. As duas contas são comparadas em público.",
    ),
    on: "package",
    type: "fiduciary",
    checkedBy: t(
      "Audit office of the host; the donor’s auditor",
      "Cour des comptes du pays hôte ; auditeur du bailleur",
      "ديوان المحاسبة في الدولة المضيفة؛ مدقق الجهة المانحة",
      "Entidad fiscalizadora superior del país anfitrión; auditor del donante",
      "Tribunal de Contas do país anfitrião; auditor do doador",
    ),
    consequence: "hold",
    waivedBy: "every_voice",
  }),
];
