import { ofKind } from "./of-kind";
import type { PublicClause } from "./view";

/** How a milestone's window lies to a day. Whether the milestone was reached is for its panel to say, not for a date. */
export type WindowState = "ahead" | "open" | "closed";

export function windowState(milestone: PublicClause<"milestone">, today: string): WindowState {
  const { earliest, latest } = milestone.body.window;
  if (today < earliest) return "ahead";
  return today > latest ? "closed" : "open";
}

export type PhaseOfText = {
  /** Null where the phase is restricted and only its milestones are in the open. */
  phase: PublicClause<"phase"> | null;
  milestones: PublicClause<"milestone">[];
};

/** Phases in their order with their milestones, the earliest window first. */
export function phasesOf(clauses: readonly PublicClause[]): PhaseOfText[] {
  const phases = ofKind(clauses, "phase");
  const milestones = ofKind(clauses, "milestone").sort((a, b) =>
    a.body.window.earliest.localeCompare(b.body.window.earliest),
  );
  const known = new Set(phases.map(phase => phase.id));
  const named = phases.map(phase => ({
    phase,
    milestones: milestones.filter(milestone => milestone.body.phase === phase.id),
  }));
  const others = milestones.filter(milestone => !known.has(milestone.body.phase));
  return others.length > 0 ? [...named, { phase: null, milestones: others }] : named;
}

/** Endings with a day, the next first; those already behind us last. */
export function sunsetsOf(clauses: readonly PublicClause[], today: string) {
  return ofKind(clauses, "sunset")
    .flatMap(sunset => {
      const day = dayOf(sunset, clauses);
      return day ? [{ sunset, day }] : [];
    })
    .sort((a, b) => Number(a.day < today) - Number(b.day < today) || a.day.localeCompare(b.day));
}

/** A sunset tied to a milestone falls, at the latest, when that milestone's window closes. */
function dayOf({ body }: PublicClause<"sunset">, clauses: readonly PublicClause[]): string | undefined {
  if (body.trigger === "date") return body.date;
  if (body.trigger !== "milestone") return undefined;
  return ofKind(clauses, "milestone").find(({ id }) => id === body.milestone)?.body.window.latest;
}
