import type { ClauseKind } from "@/lib/clauses/catalogue";
import type { Localised } from "@/lib/kernel/localised";
import { choose, mayTable } from "./choose";
import type { Setting } from "./compose";
import { actionServed, type PriorityAction } from "./priority-actions";
import type { AnyPlanned, Template, Wording } from "./template";

/** What taking a template would bring, shown before anything is kept. */
export type Offer = {
  becomes: { kind: ClauseKind; count: number; titles: Localised[] }[];
  clauses: number;
  /** Clauses the package has under the same title. */
  there: number;
  /** Titles of what only the other side can table. */
  left: Wording[];
  /** Incentives among which a total would be shared out. */
  incentives: number;
};

export function offerOf(template: Template, { side, known }: Pick<Setting, "side" | "known">): Offer {
  const { chosen, there } = choose(template, { side, known });
  return {
    becomes: [...Map.groupBy(chosen, ({ kind }) => kind)].map(([kind, clauses]) => ({
      kind,
      count: clauses.length,
      titles: clauses.map(({ body }) => body.title),
    })),
    clauses: chosen.length,
    there: there.size,
    left: template.clauses
      .filter(clause => !mayTable(clause, side) && !there.has(clause.key))
      .map(({ body }) => body.title as Wording),
    incentives: chosen.filter(({ kind }) => kind === "incentive").length,
  };
}

/** A clause that a template could add to an action. */
export type OfferedClause = { key: string; kind: ClauseKind; title: Wording; hasAmount: boolean };

/** What a template could add for one priority action, and what of it is the other side's to table. */
export function offeredFor(
  template: Template,
  action: PriorityAction,
  { side, known }: Pick<Setting, "side" | "known">,
): { clauses: OfferedClause[]; left: Wording[] } {
  const { there } = choose(template, { side, known });
  const serving = template.clauses.filter(
    clause => actionServed(clause as Parameters<typeof actionServed>[0]) === action && !there.has(clause.key),
  );
  return {
    clauses: serving
      .filter(clause => mayTable(clause, side))
      .map(({ key, kind, body }) => ({
        key,
        kind,
        title: body.title as Wording,
        hasAmount: choose(template, { side, known, only: [key] }).chosen.some(hasAmount),
      })),
    left: serving.filter(clause => !mayTable(clause, side)).map(({ body }) => body.title as Wording),
  };
}

const hasAmount = ({ kind, body }: AnyPlanned): boolean =>
  kind === "tranche" ||
  (kind === "incentive" && body.value !== undefined) ||
  (kind === "sunset" && body.schedule !== undefined);
