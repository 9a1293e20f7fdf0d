import { clause, eur, t } from "./clause";
import { budgetLine, vetting } from "./conditions";
import { complaints, custody, oversightLaw, steering } from "./phase-one";
import { caseFile, procurementAudit, promotion } from "./phase-two";
import { budgetSupport, oversightFund, training, vehicles } from "./support";

export const trancheA = clause("tranche", {
  title: t("Budget support, tranche A", "Appui budgétaire, tranche A", "دعم الميزانية، الشريحة أ"),
  incentive: budgetSupport.id,
  amount: eur(1_500_000),
  due: { start: "2028-01-15", end: "2028-06-30" },
  release: { rule: "all", clauses: [oversightLaw.id, complaints.id, budgetLine.id] },
  payout: "fixed",
});

export const trancheB = clause("tranche", {
  title: t("Budget support, tranche B", "Appui budgétaire, tranche B", "دعم الميزانية، الشريحة ب"),
  text: t(
    "The amount follows the scores: four fifths met, four fifths paid.",
    "Le montant suit les résultats : quatre cinquièmes atteints, quatre cinquièmes versés.",
    "يتبع المبلغ النتائج: إذا تحقق أربعة أخماسها دُفع أربعة أخماسه.",
  ),
  incentive: budgetSupport.id,
  amount: eur(2_000_000),
  due: { start: "2029-07-01", end: "2029-12-31" },
  release: { rule: "at_least", atLeast: 2, clauses: [custody.id, promotion.id, caseFile.id] },
  payout: "variable",
});

export const trancheC = clause("tranche", {
  title: t("Budget support, tranche C", "Appui budgétaire, tranche C", "دعم الميزانية، الشريحة ج"),
  incentive: budgetSupport.id,
  amount: eur(1_500_000),
  due: { start: "2030-04-01", end: "2030-09-30" },
  release: { rule: "all", clauses: [procurementAudit.id, promotion.id] },
  payout: "fixed",
});

export const trainingCourse = clause("tranche", {
  title: t("Trainers and course material", "Formateurs et supports de cours", "المدربون ومواد الدورة"),
  incentive: training.id,
  amount: eur(2_400_000),
  due: { start: "2027-06-01", end: "2029-12-31" },
  release: { rule: "all", clauses: [steering.id] },
  payout: "fixed",
});

export const oversightOffices = clause("tranche", {
  title: t("Offices and staff for oversight", "Bureaux et personnel de contrôle", "مكاتب وموظفو الرقابة"),
  incentive: oversightFund.id,
  amount: eur(2_000_000),
  due: { start: "2027-07-01", end: "2028-12-31" },
  release: { rule: "any", clauses: [oversightLaw.id, complaints.id] },
  payout: "fixed",
});

export const vehicleLots = clause("tranche", {
  title: t("Vehicles, both lots", "Véhicules, les deux lots", "المركبات، الدفعتان"),
  incentive: vehicles.id,
  amount: eur(2_600_000),
  due: { start: "2028-09-01", end: "2029-12-31" },
  release: { rule: "all", clauses: [oversightLaw.id, complaints.id, vetting.id] },
  payout: "fixed",
});
