import { evidence, jointPanel, widePanel } from "../common/evidence";
import { finance } from "../common/values";
import { planned, t, window } from "../template";
import { inspectors, judiciary, justice, prosecution } from "./institutions";

/** From a policy of the whole chain to cases that move in every region. */
export const laterMilestones = [
  planned("justice-policy", "milestone", {
    title: t(
      "Policy of the justice chain adopted",
      "Politique de la chaîne pénale adoptée",
      "اعتماد سياسة سلسلة العدالة",
    ),
    text: t(
      "The policy sets time limits for each step, the place of mediation and customary justice, and the right to a lawyer from the first hour; parliament and the judiciary are heard on it.",
      "La politique fixe les délais de chaque étape, la place de la médiation et de la justice coutumière et le droit à un avocat dès la première heure ; parlement et magistrature sont entendus.",
      "تحدد السياسة آجال كل خطوة ومكانة الوساطة والعدالة العرفية والحق في محامٍ منذ الساعة الأولى، ويُسمع فيها رأي البرلمان والقضاء.",
    ),
    phase: "phase-rules",
    lead: justice,
    window: window(18, 23, 28),
    priorities: ["priority-time", "priority-access"],
    action: 6,
    dependsOn: ["vision"],
    evidence: [evidence.gazette, evidence.minutes],
    panel: jointPanel,
    scoring: "binary",
  }),
  planned("gap-analysis", "milestone", {
    title: t(
      "Gaps from police station to prison",
      "Écarts du commissariat à la prison",
      "الفجوات من مركز الشرطة إلى السجن",
    ),
    text: t(
      "A sample of cases is followed from arrest to execution of judgment; a public study shows where and why they stop.",
      "Un échantillon d’affaires est suivi de l’arrestation à l’exécution du jugement ; une étude publique montre où et pourquoi elles s’arrêtent.",
      "تُتتبَّع عينة من القضايا من التوقيف إلى تنفيذ الحكم، وتبيّن دراسة منشورة أين تتوقف ولماذا.",
    ),
    phase: "phase-rules",
    lead: prosecution,
    window: window(20, 26, 31),
    priorities: ["priority-time"],
    action: 8,
    dependsOn: ["held-too-long"],
    evidence: [evidence.report],
    panel: jointPanel,
    scoring: "binary",
  }),
  planned("feasibility", "milestone", {
    title: t(
      "Costed map of courts and legal aid",
      "Carte chiffrée des tribunaux et de l’aide juridictionnelle",
      "خريطة محددة التكلفة للمحاكم والمساعدة القانونية",
    ),
    text: t(
      "A ten-year plan shows courts, staff and legal aid by region with their cost, what this package pays, and when the national budget takes over.",
      "Un plan décennal présente par région tribunaux, personnel et aide juridictionnelle avec leur coût, la part du présent pacte et le moment où le budget national prend le relais.",
      "تبيّن خطة لعشر سنوات المحاكم والموظفين والمساعدة القانونية بحسب المنطقة مع تكلفتها وما يموله هذا الميثاق وموعد تولي الميزانية الوطنية.",
    ),
    phase: "phase-rules",
    lead: finance,
    window: window(25, 30, 35),
    priorities: ["priority-means"],
    action: 10,
    dependsOn: ["justice-policy", "gap-analysis"],
    evidence: [evidence.budget],
    panel: jointPanel,
    scoring: "binary",
  }),
  planned("appointments", "milestone", {
    title: t(
      "Appointment and discipline by published rules",
      "Nominations et discipline selon des règles publiées",
      "التعيين والتأديب وفق قواعد منشورة",
    ),
    text: t(
      "The council of the judiciary and the prosecution service apply their own written rules for appointment, transfer and discipline, reasoned and open to appeal; posts in remote regions carry an allowance.",
      "Le conseil de la magistrature et le parquet appliquent leurs propres règles écrites de nomination, mutation et discipline, motivées et susceptibles de recours ; les postes éloignés ouvrent droit à une indemnité.",
      "يطبق مجلس القضاء والنيابة قواعدهما المكتوبة للتعيين والنقل والتأديب، معللةً وقابلة للطعن، وللمناصب في المناطق النائية بدل خاص.",
    ),
    phase: "phase-practice",
    lead: judiciary,
    window: window(37, 42, 47),
    priorities: ["priority-means"],
    action: 7,
    dependsOn: ["justice-policy"],
    evidence: [evidence.gazette, evidence.decision],
    panel: widePanel,
    scoring: "graded",
  }),
  planned("cases-move", "milestone", {
    title: t(
      "Cases move in every region",
      "Les affaires avancent dans chaque région",
      "تحرّك القضايا في كل منطقة",
    ),
    text: t(
      "The strategy is carried out in all courts: one file number from arrest to judgment, hearings that start on the day fixed, legal aid at every police station.",
      "La stratégie est appliquée dans tous les tribunaux : un numéro de dossier unique de l’arrestation au jugement, des audiences tenues au jour fixé, l’aide juridictionnelle dans chaque commissariat.",
      "تُنفَّذ الاستراتيجية في جميع المحاكم: رقم ملف واحد من التوقيف إلى الحكم، وجلسات تبدأ في يومها المحدد، ومساعدة قانونية في كل مركز شرطة.",
    ),
    phase: "phase-practice",
    lead: judiciary,
    window: window(40, 48, 55),
    priorities: ["priority-time", "priority-access"],
    action: 9,
    dependsOn: ["feasibility", "appointments"],
    evidence: [evidence.register, evidence.visit],
    panel: widePanel,
    scoring: "graded",
  }),
  planned("early-warning", "milestone", {
    title: t(
      "Blocked files and pressure are seen early",
      "Blocages et pressions décelés tôt",
      "الكشف المبكر عن التعطيل والضغوط",
    ),
    text: t(
      "The council of the chain reads each month a list of files that stand still and of threats to judges, lawyers and witnesses, and says what was done.",
      "Le conseil de la chaîne examine chaque mois la liste des dossiers à l’arrêt et des menaces contre juges, avocats et témoins, et indique les suites données.",
      "ينظر مجلس السلسلة كل شهر في قائمة بالملفات المتوقفة والتهديدات الموجهة إلى القضاة والمحامين والشهود ويبيّن ما اتُّخذ.",
    ),
    phase: "phase-practice",
    lead: inspectors,
    window: window(42, 49, 56),
    priorities: ["priority-time"],
    action: 12,
    dependsOn: ["visits-law"],
    evidence: [evidence.minutes, evidence.register],
    panel: jointPanel,
    scoring: "graded",
  }),
];
