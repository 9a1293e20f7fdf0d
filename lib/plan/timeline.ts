import type { Body, ClauseKind } from "@/lib/clauses/catalogue";
import type { Localised } from "@/lib/kernel/localised";
import { agreedReadiness, type Gate, type GateState, gateState } from "@/lib/readiness/gate";
import { periodicDays, sunsetDay, windowFaults } from "./days";
import type { Plan, Planned, PlannedChange, PlannedKind } from "./queries";

export type DayWindow = { earliest: string; target: string; latest: string };

export type Standing = "agreed" | "contested" | "proposed" | "drafted";

/** Another window than the agreed one, that a delegation proposes or our own drafts. */
export type OtherWindow = { delegationId: string; number: number | null; window: DayWindow };

export type OtherPeriod = {
  delegationId: string;
  number: number | null;
  period: { start: string; end: string };
};

export type PlanMilestone = {
  id: string;
  /** As the document numbers it: phase and place. */
  number: string | undefined;
  title: Localised;
  standing: Standing;
  lead: Localised | undefined;
  agreed: DayWindow | undefined;
  others: OtherWindow[];
  /** Milestones it waits for. */
  after: string[];
  faults: ("outside_phase" | "before_dependency")[];
};

export type PlanPhase = {
  id: string;
  order: number;
  title: Localised;
  standing: Standing;
  period: { start: string; end: string };
  /** Other days than those shown, that a delegation proposes or our own drafts. */
  others: OtherPeriod[];
  gates: (Gate & { state: GateState })[];
  milestones: PlanMilestone[];
};

/** Something that happens on days: an ending, a review. Without a day it waits for an event. */
export type PlanMark = {
  id: string;
  kind: Extract<ClauseKind, "sunset" | "review">;
  title: Localised;
  standing: Standing;
  days: string[];
  event: Localised | undefined;
};

export type Timeline = { phases: PlanPhase[]; loose: PlanMilestone[]; marks: PlanMark[] };

/** A plan in the order in which it is drawn and read. */
export function timelineOf(plan: Plan, termEnd: string): Timeline {
  const phases = new Map(plan.phases.map(phase => [phase.id, phase]));
  const bodies = new Map(plan.milestones.map(milestone => [milestone.id, shownBody(milestone)]));
  const milestones = plan.milestones.map(milestone => ({
    chapter: milestone.chapter,
    row: milestoneRow(milestone, phases, bodies),
  }));
  const inPhase = (id: string) =>
    milestones.filter(({ chapter }) => chapter === `phase:${id}`).map(({ row }) => row);
  const readiness = agreedReadiness(plan.ratings);
  const targetOf = (id: string) => bodies.get(id)?.window.target;
  return {
    phases: plan.phases
      .map(phase => {
        const { gates, ...row } = phaseRow(phase);
        const held = gates.map(gate => ({ ...gate, state: gateState(gate, readiness) }));
        return { ...row, gates: held, milestones: inPhase(phase.id) };
      })
      .sort((a, b) => a.order - b.order || a.period.start.localeCompare(b.period.start)),
    loose: milestones.filter(({ chapter }) => !phases.has(chapter.slice(6))).map(({ row }) => row),
    marks: [
      ...plan.sunsets.map(sunset => {
        const body = shownBody(sunset);
        const steps = body.schedule?.map(step => step.date) ?? [];
        const days = [...new Set([...steps, sunsetDay(body, targetOf) ?? []].flat())].sort();
        return { ...markRow(sunset), days, event: days.length === 0 ? body.event : undefined };
      }),
      ...plan.reviews.map(review => {
        const { first, frequency } = shownBody(review);
        return { ...markRow(review), days: periodicDays(first, frequency, termEnd), event: undefined };
      }),
    ],
  };
}

function milestoneRow(
  milestone: Planned<"milestone">,
  phases: ReadonlyMap<string, Planned<"phase">>,
  bodies: ReadonlyMap<string, Body<"milestone">>,
): PlanMilestone {
  const { id, position, agreed, changes } = milestone;
  const body = shownBody(milestone);
  const phase = phases.get(body.phase);
  const phaseBody = phase && shownBody(phase);
  const after = body.dependsOn ?? [];
  const others = changes.filter(
    ({ action, body: { window } }) => action !== "remove" && !(agreed && sameWindow(agreed.window, window)),
  );
  return {
    id,
    number: phaseBody && position !== null ? `${phaseBody.order}.${position}` : undefined,
    title: body.title,
    standing: standingOf(agreed, changes),
    lead: body.lead,
    agreed: agreed?.window,
    others: others.map(({ delegationId, number, body: { window } }) => ({ delegationId, number, window })),
    after: after.filter(other => bodies.has(other)),
    faults: windowFaults(
      body,
      phaseBody,
      after.flatMap(other => bodies.get(other) ?? []),
    ),
  };
}

const phaseRow = (phase: Planned<"phase">) => {
  const { title, order, period, gates = [] } = shownBody(phase);
  const others = phase.changes
    .filter(({ action, body }) => action !== "remove" && !samePeriod(body.period, period))
    .map(({ delegationId, number, body }) => ({ delegationId, number, period: body.period }));
  const standing = standingOf(phase.agreed, phase.changes);
  return { id: phase.id, order, title, period, others, gates, standing };
};

const markRow = <K extends "sunset" | "review">(clause: Planned<K>) => ({
  id: clause.id,
  kind: clause.kind,
  title: shownBody(clause).title as Localised,
  standing: standingOf(clause.agreed, clause.changes),
});

/** What is shown of a clause: what is agreed, else what was proposed first. */
function shownBody<K extends PlannedKind>({ id, agreed, changes }: Planned<K>): Body<K> {
  const body = agreed ?? changes[0]?.body;
  if (!body) throw new Error(`clause ${id} was read without a wording`);
  return body;
}

function standingOf(
  agreed: unknown,
  changes: readonly Pick<PlannedChange<PlannedKind>, "number">[],
): Standing {
  const isOpen = changes.some(change => change.number !== null);
  if (agreed) return isOpen ? "contested" : "agreed";
  return isOpen ? "proposed" : "drafted";
}

const samePeriod = (a: PlanPhase["period"], b: PlanPhase["period"]): boolean =>
  a.start === b.start && a.end === b.end;

const sameWindow = (a: DayWindow, b: DayWindow): boolean =>
  a.earliest === b.earliest && a.target === b.target && a.latest === b.latest;
