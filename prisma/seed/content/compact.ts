import type { AnyWritten } from "./clause";
import * as conditions from "./conditions";
import * as endings from "./endings";
import * as foundations from "./foundations";
import * as indicators from "./indicators";
import * as phaseOne from "./phase-one";
import * as phaseThree from "./phase-three";
import * as phaseTwo from "./phase-two";
import * as phases from "./phases";
import * as safeguards from "./safeguards";
import * as support from "./support";
import * as tranches from "./tranches";

/** The clauses of the demo compact in the order in which a reader meets them. */
export const compact: readonly AnyWritten[] = [
  foundations.purpose,
  foundations.name,
  foundations.trust,
  foundations.merit,
  foundations.budget,
  foundations.neighbourhood,
  foundations.suppliers,
  phases.phaseOne,
  phaseOne.steering,
  phaseOne.dialogue,
  phaseOne.needs,
  phaseOne.oversightLaw,
  phaseOne.complaints,
  phaseOne.custody,
  phases.phaseTwo,
  phaseTwo.gaps,
  phaseTwo.promotion,
  phaseTwo.caseFile,
  phaseTwo.procurementAudit,
  phases.phaseThree,
  phaseThree.runningCosts,
  phaseThree.inspectorate,
  phaseThree.closing,
  conditions.promptRelease,
  conditions.forecast,
  conditions.declaredPrices,
  conditions.noSurprise,
  conditions.budgetLine,
  conditions.vetting,
  conditions.depots,
  conditions.allOrNothing,
  support.oversightFund,
  tranches.oversightOffices,
  support.training,
  tranches.trainingCourse,
  support.budgetSupport,
  tranches.trancheA,
  tranches.trancheB,
  tranches.trancheC,
  support.vehicles,
  tranches.vehicleLots,
  support.caseAnalysis,
  indicators.answered,
  indicators.overdueCustody,
  indicators.promoted,
  indicators.contracts,
  indicators.safety,
  indicators.hearings,
  endings.compactEnds,
  endings.budgetStepsDown,
  endings.trainersLeave,
  endings.oversightTakenOver,
  endings.vehiclesHandedOver,
  endings.analystsLeave,
  safeguards.turnover,
  safeguards.arrears,
  safeguards.floods,
  safeguards.witnesses,
  safeguards.jointReview,
  safeguards.lessons,
  safeguards.hearingOnComplaints,
];
