import type { Participant } from "./activity";
import { addConditions, addTranches, type Fund } from "./conditioned";
import { Draft } from "./draft";
import { addIncentive } from "./incentive";
import { addPhase } from "./phase";
import type { Reading } from "./reading";
import { type Result, windowOf } from "./result";
import type { Period } from "./values";

/**
 * The clauses of a package made of one activity, or of a programme and its components: each component is a phase with
 * its own money, conditions and results. Assumptions made on the way are added to the findings of `main`.
 * @param rank the last place taken in the package that receives the clauses
 */
export function draftPackage(main: Reading, components: readonly Reading[] = [], rank?: string): Draft {
  const draft = new Draft(main.findings, rank);
  const { element, title, text } = main.activity;
  const participants = distinct([main, ...components].flatMap(reading => reading.activity.participants));
  draft.add(
    "purpose",
    { title, text: text ?? title, ...(participants.length > 0 && { participants }) },
    element,
  );
  const ownPhase = components.length === 0 || main.results.length > 0;
  if (components.length === 0) draft.findings.assume("phase_for_whole");
  addPart(draft, main, { order: ownPhase ? 1 : undefined, whole: true });
  inOrderOfTime(components).forEach((component, index) => {
    addPart(draft, component, { order: index + (ownPhase ? 2 : 1), whole: false });
  });
  return draft;
}

/** What one activity gives; `order` where it is a phase, `whole` where its conditions are those of the package. */
function addPart(draft: Draft, reading: Reading, part: { order?: number; whole: boolean }): void {
  const { activity, purses } = reading;
  const phase = part.order === undefined ? undefined : addPhase(draft, reading, part.order, part.whole);
  const funds = purses.flatMap((purse): Fund[] => {
    const incentive = addIncentive(draft, activity, purse, { phase: phase?.id, among: purses.length });
    const tranches = purse.planned.map(planned => ({ id: crypto.randomUUID(), planned }));
    return incentive ? [{ incentive, tranches }] : [];
  });
  const conditions = addConditions(draft, reading, funds, part.whole);
  addTranches(draft, funds, conditions);
  for (const result of reading.results) addResult(draft, result, phase);
}

function addResult(
  draft: Draft,
  result: Result,
  phase: ({ id: string } & { period: Period }) | undefined,
): void {
  const { source, title, text, level, indicators } = result;
  if (!phase) draft.findings.skip(source, "no_phase");
  const scoring = indicators.some(({ body }) => ["number", "percentage"].includes(body.measure))
    ? "graded"
    : "binary";
  if (phase) draft.findings.assume("scoring");
  const milestone =
    phase &&
    draft.add(
      "milestone",
      {
        title,
        ...(text && { text }),
        phase: phase.id,
        ...(level && { level }),
        window: windowOf(result, phase.period, draft.findings),
        scoring,
      },
      source,
    );
  for (const indicator of indicators)
    draft.add(
      "indicator",
      { ...indicator.body, ...(milestone && { milestones: [milestone] }) },
      indicator.source,
    );
}

function distinct(participants: readonly Participant[]): Participant[] {
  const seen = new Map(
    participants.map(each => [JSON.stringify([each.role, each.identifier, each.name]), each]),
  );
  return [...seen.values()];
}

const inOrderOfTime = (readings: readonly Reading[]): Reading[] =>
  readings.toSorted((a, b) => {
    const [first, second] = [a.activity.start ?? "9999", b.activity.start ?? "9999"];
    if (first !== second) return first < second ? -1 : 1;
    return a.activity.element.line - b.activity.element.line;
  });
