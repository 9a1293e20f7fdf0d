import { randomUUID } from "node:crypto";
import type { Body, ClauseKind, ContentOf } from "@/lib/clauses/catalogue";
import { rankAfter } from "@/lib/clauses/rank";

const t = (en: string) => ({ en });
const year = { start: "2027-01-01", end: "2027-12-31" };

/** The least that each kind asks for. Clauses pointed at are not there: name those of the test in `overrides`. */
const bodies: { [K in ClauseKind]: () => Body<K> } = {
  purpose: () => ({ title: t("Purpose"), text: t("Why we are here.") }),
  interest: () => ({ title: t("Interest"), text: t("What we hope to gain.") }),
  priority: () => ({
    title: t("Priority"),
    text: t("What the nation wants."),
    anchor: { document: t("Security strategy"), cycle: "security_strategy", year: 2026 },
  }),
  term: () => ({ title: t("Term"), text: t("What the word means.") }),
  phase: () => ({ title: t("Phase"), order: 1, period: year }),
  milestone: () => ({
    title: t("Milestone"),
    phase: randomUUID(),
    window: { earliest: "2027-03-01", target: "2027-06-30", latest: "2027-09-30" },
    scoring: "binary",
  }),
  condition: () => ({
    title: t("Condition"),
    text: t("What must hold."),
    on: "package",
    consequence: "hold",
    waivedBy: "every_voice",
  }),
  commitment: () => ({ title: t("Commitment"), text: t("What is owed."), by: "date", due: "2027-06-30" }),
  incentive: () => ({
    title: t("Incentive"),
    instrument: "governance_reform",
    channel: "project",
    form: "money",
    value: { minor: 100_000_00, currency: "EUR" },
    tier: 0,
    exportControlled: false,
  }),
  tranche: () => ({
    title: t("Tranche"),
    incentive: randomUUID(),
    amount: { minor: 50_000_00, currency: "EUR" },
    due: year,
    release: { rule: "none" },
    payout: "fixed",
  }),
  indicator: () => ({
    title: t("Indicator"),
    category: "performance",
    measure: "percentage",
    direction: "up",
  }),
  sunset: () => ({
    title: t("Sunset"),
    on: "package",
    trigger: "date",
    date: "2031-12-31",
    noticeDays: 180,
    effect: "expire",
    exit: { who: t("Ministry"), paidFrom: t("Running costs"), when: "2031-07-01" },
  }),
  risk: () => ({
    title: t("Risk"),
    type: "political",
    likelihood: 2,
    impact: 3,
    mitigation: t("Joint review."),
  }),
  review: () => ({
    title: t("Review"),
    type: "periodic",
    frequency: "yearly",
    first: "2027-12-01",
    who: t("Both sides"),
  }),
  consultation: () => ({
    title: t("Consultation"),
    groups: [{ who: t("Youth councils") }],
    how: t("Open sessions."),
    period: year,
  }),
};

export const bodyOf = <K extends ClauseKind>(kind: K, overrides: Partial<Body<K>> = {}): Body<K> => ({
  ...bodies[kind](),
  ...overrides,
});

let rank: string | undefined;

/** A public clause of its own, after every clause made before it. */
export function contentOfKind<K extends ClauseKind>(kind: K, overrides: Partial<Body<K>> = {}): ContentOf<K> {
  rank = rankAfter(rank);
  return { id: randomUUID(), kind, visibility: "public", rank, body: bodyOf(kind, overrides) };
}
