import { evidence, jointPanel, widePanel } from "../common/evidence";
import { auditOffice } from "../common/values";
import { planned, t, window } from "../template";
import { authority, board, committee, integrity } from "./institutions";

/** What is bought, from whom and for whom becomes common knowledge, and urgent losses stop. */
export const firstMilestones = [
  planned("dialogue", "milestone", {
    title: t(
      "National dialogue on buying for security",
      "Dialogue national sur les achats de sécurité",
      "حوار وطني حول مشتريات الأمن",
    ),
    text: t(
      "Soldiers and officers who use what is bought, suppliers small and large, women and youth in business, religious and traditional leaders, journalists and citizens say in every region what goes wrong and what they expect.",
      "Soldats et policiers qui utilisent ce qui est acheté, fournisseurs petits et grands, femmes et jeunes entrepreneurs, chefs religieux et traditionnels, journalistes et citoyens disent dans chaque région ce qui ne va pas et ce qu’ils attendent.",
      "يقول في كل منطقة الجنود ورجال الشرطة الذين يستعملون ما يُشترى، والموردون صغارًا وكبارًا، ونساء الأعمال وشبابها، والزعماء الدينيون والتقليديون، والصحفيون والمواطنون ما الخلل وما يتوقعونه.",
    ),
    phase: "phase-ground",
    lead: committee,
    window: window(1, 5, 8),
    priorities: ["priority-integrity"],
    action: 1,
    evidence: [evidence.lists, evidence.minutes],
    panel: jointPanel,
    scoring: "graded",
  }),
  planned("needs", "milestone", {
    title: t(
      "Assessment of what is needed and what was bought",
      "Évaluation des besoins et des achats",
      "تقييم الاحتياجات وما اشتُري",
    ),
    text: t(
      "A survey in units of every region and a public list of three years of contracts show how need, price and use compare.",
      "Une enquête dans les unités de chaque région et une liste publique de trois années de contrats comparent besoin, prix et usage.",
      "يقارن استطلاع في وحدات كل منطقة وقائمة علنية بعقود ثلاث سنوات بين الحاجة والسعر والاستعمال.",
    ),
    phase: "phase-ground",
    lead: authority,
    window: window(3, 8, 11),
    priorities: ["priority-value"],
    action: 2,
    evidence: [evidence.report, evidence.survey],
    panel: jointPanel,
    scoring: "binary",
  }),
  planned("urgent-purchases", "milestone", {
    title: t(
      "Urgent purchases are written down",
      "Les achats urgents sont consignés",
      "تدوين المشتريات العاجلة",
    ),
    text: t(
      "From a day that is announced, no emergency purchase is paid without a record of who asked, why, and at what price; the audit office reads each within thirty days.",
      "À compter d’une date annoncée, aucun achat d’urgence n’est payé sans trace de la demande, du motif et du prix ; la Cour des comptes examine chacun sous trente jours.",
      "ابتداءً من يوم معلن لا تُدفع أي مشتريات عاجلة دون تدوين من طلبها ولماذا وبأي سعر، وينظر ديوان المحاسبة في كل منها خلال ثلاثين يومًا.",
    ),
    phase: "phase-ground",
    lead: auditOffice,
    window: window(5, 9, 13),
    priorities: ["priority-value"],
    action: 3,
    dependsOn: ["needs"],
    evidence: [evidence.register, evidence.audit],
    panel: jointPanel,
    scoring: "graded",
  }),
  planned("steering", "milestone", {
    title: t(
      "Joint procurement unit at work",
      "Cellule conjointe des achats en activité",
      "عمل الوحدة المشتركة للمشتريات",
    ),
    text: t(
      "A unit with a civilian head joins the buyers of defence and interior, the authority and the finance ministry; suppliers and civil society observe, and its decisions are published.",
      "Une cellule dirigée par un civil réunit les acheteurs de la défense et de l’intérieur, l’autorité et le ministère des Finances ; fournisseurs et société civile y sont observateurs et ses décisions sont publiées.",
      "تجمع وحدة يرأسها مدني مشتري الدفاع والداخلية والهيئة ووزارة المالية بحضور الموردين والمجتمع المدني مراقبين، وتُنشر قراراتها.",
    ),
    phase: "phase-ground",
    lead: authority,
    window: window(4, 10, 13),
    priorities: ["priority-value"],
    action: 4,
    dependsOn: ["dialogue"],
    evidence: [evidence.decision, evidence.minutes],
    panel: jointPanel,
    scoring: "binary",
  }),
  planned("vision", "milestone", {
    title: t(
      "Threats to integrity analysed",
      "Menaces pesant sur l’intégrité analysées",
      "تحليل ما يهدد النزاهة",
    ),
    text: t(
      "A published analysis shows how losses in buying weaken security itself, which threats come from within and which from abroad, and what kind of services the nation wants.",
      "Une analyse publiée montre comment les pertes dans les achats affaiblissent la sécurité elle-même, quelles menaces viennent de l’intérieur ou de l’étranger et quels services la nation souhaite.",
      "يبيّن تحليل منشور كيف تُضعف خسائر الشراء الأمن نفسه، وأي التهديدات من الداخل وأيها من الخارج، وأي أجهزة تريدها الأمة.",
    ),
    phase: "phase-rules",
    lead: integrity,
    window: window(14, 17, 20),
    priorities: ["priority-integrity"],
    action: 5,
    dependsOn: ["dialogue", "needs"],
    evidence: [evidence.report, evidence.minutes],
    panel: jointPanel,
    scoring: "binary",
  }),
  planned("review-board", "milestone", {
    title: t(
      "Review board decides bidders’ complaints",
      "La commission de recours statue sur les plaintes",
      "بتّ مجلس التظلمات في شكاوى المتنافسين",
    ),
    text: t(
      "A law founds the board, lets it stop an award for twenty days, gives it sworn members for classified purchases, and protects whoever reports in good faith.",
      "Une loi crée la commission, lui permet de suspendre une attribution vingt jours, la dote de membres assermentés pour les achats classifiés et protège quiconque signale de bonne foi.",
      "ينشئ قانون المجلس ويجيز له وقف الترسية عشرين يومًا، ويزوده بأعضاء محلَّفين للمشتريات السرية، ويحمي كل مبلّغ بحسن نية.",
    ),
    phase: "phase-rules",
    lead: board,
    window: window(16, 22, 28),
    priorities: ["priority-integrity", "priority-industry"],
    action: 11,
    dependsOn: ["steering"],
    evidence: [evidence.gazette, evidence.register],
    panel: widePanel,
    scoring: "graded",
  }),
];
