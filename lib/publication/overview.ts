import type { Money } from "@/lib/kernel/money";
import { moneyOf } from "./money";
import { ofKind } from "./of-kind";
import type { PublicClause, PublishedPackage } from "./view";
import { sunsetsOf, windowState } from "./windows";

/** The numbers a reader gets first. */
export type Overview = {
  clauses: number;
  restricted: number;
  milestones: number;
  /** Milestones whose window is open today. */
  open: number;
  /** The milestone whose window closes next. */
  next: PublicClause<"milestone"> | undefined;
  promised: Money[];
  inKind: Money[];
  conditions: number;
  commitments: number;
  sunset: { sunset: PublicClause<"sunset">; day: string } | undefined;
};

export function overviewOf({ clauses, restricted }: PublishedPackage, today: string): Overview {
  const milestones = ofKind(clauses, "milestone");
  const sums = moneyOf(clauses);
  return {
    clauses: clauses.length + restricted.length,
    restricted: restricted.length,
    milestones: milestones.length,
    open: milestones.filter(milestone => windowState(milestone, today) === "open").length,
    next: milestones
      .filter(milestone => milestone.body.window.latest >= today)
      .sort((a, b) => a.body.window.latest.localeCompare(b.body.window.latest))[0],
    promised: sums.map(({ promised }) => promised).filter(({ minor }) => minor > 0),
    inKind: sums.map(({ inKind }) => inKind).filter(({ minor }) => minor > 0),
    conditions: ofKind(clauses, "condition").length,
    commitments: ofKind(clauses, "commitment").length,
    sunset: sunsetsOf(clauses, today).find(({ day }) => day >= today),
  };
}
