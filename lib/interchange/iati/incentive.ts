import type { Body } from "@/lib/clauses/catalogue";
import type { LocalisedText } from "@/lib/clauses/field";
import { budgetInEffect, tranchesInEffect } from "@/lib/clauses/in-effect";
import type { Activity } from "./activity";
import type { Draft } from "./draft";
import { attributeOf, childCode, childrenOf, codeOf } from "./element";
import type { Assumption, Findings } from "./findings";
import { limits } from "./limits";
import type { Planned, Purse } from "./money";
import { cutAt, lineOf } from "./narrative";
import { channelOfAidType, instrumentOfAidType, instrumentOfSector, isGrant } from "./vocabulary";

/** Adds the incentive that an activity's money in one currency stands for. */
export function addIncentive(
  draft: Draft,
  activity: Activity,
  purse: Purse,
  about: { phase?: string; among: number },
): string | undefined {
  const { findings } = draft;
  const history = purse.history.map(transaction => transaction.line);
  const through = lineOf(implementersOf(activity), findings);
  findings.assume("tier_and_export");
  return draft.add(
    "incentive",
    {
      title: about.among > 1 ? withCurrency(activity.title, purse.currency) : activity.title,
      ...(about.phase && { phase: about.phase }),
      instrument: instrumentOf(activity, findings),
      channel: channelOf(activity, findings),
      form: formOf(purse),
      value: { minor: worthOf(purse, findings), currency: purse.currency },
      ...(through && { through }),
      tier: 0,
      exportControlled: false,
      ...(purse.budget.length > 0 && { budget: purse.budget }),
      ...(history.length > 0 && { history }),
    },
    activity.element,
  );
}

const withCurrency = (title: LocalisedText, currency: string): LocalisedText =>
  Object.fromEntries(
    Object.entries(title).map(([language, text]) => [
      language,
      `${cutAt(text, limits.line - 6)} (${currency})`,
    ]),
  );

const implementersOf = (activity: Activity) =>
  activity.participants
    .filter(participant => participant.role === "implementing")
    .flatMap(({ name }) =>
      Object.entries(name).map(([language, text]) => ({ language, text, element: activity.element })),
    );

const formOf = (purse: Purse): "money" | "in_kind" =>
  purse.budget.length === 0 &&
  purse.history.length > 0 &&
  purse.history.every(each => each.form === "in_kind")
    ? "in_kind"
    : "money";

/**
 * What an incentive is worth, from the best evidence that comes to more than nothing: the budget in force, what was
 * committed, what is planned, what was paid. Publishers correct with negative lines, so sums are of signed amounts.
 */
function worthOf(purse: Purse, findings: Findings): number {
  const { history, planned } = purse;
  const paid = (...types: string[]) =>
    total(history.filter(each => types.includes(each.line.type)).map(each => each.line));
  const evidence: [Assumption, number][] = [
    ["value_from_budgets", total(budgetInEffect(purse.budget))],
    ["value_from_commitments", paid("Outgoing commitment")],
    ["value_from_planned_disbursements", total(plannedInEffect(planned))],
    ["value_from_payments", paid("Disbursement", "Expenditure")],
  ];
  const best = evidence.find(([, minor]) => minor > 0 && Number.isSafeInteger(minor));
  findings.assume(best?.[0] ?? "value_unknown");
  return best?.[1] ?? 0;
}

const plannedInEffect = (planned: readonly Planned[]): Planned[] =>
  tranchesInEffect(planned.map(each => ({ each, body: { ...each, incentive: "" } }))).map(({ each }) => each);

const total = (lines: readonly { amount: { minor: number }; negative?: boolean }[]): number =>
  lines.reduce((sum, { amount, negative }) => sum + (negative ? -amount.minor : amount.minor), 0);

function instrumentOf(activity: Activity, findings: Findings): Body<"incentive">["instrument"] {
  findings.assume("instrument");
  const aidType = childCode(activity.element, "default-aid-type") ?? "";
  const sectors = childrenOf(activity.element, "sector")
    .filter(sector => ["1", "2", "DAC", undefined].includes(attributeOf(sector, "vocabulary")))
    .map(sector => ({ code: codeOf(sector) ?? "", share: Number(attributeOf(sector, "percentage") ?? 100) }))
    .toSorted((a, b) => b.share - a.share);
  const bySector = sectors
    .map(sector => instrumentOfSector(sector.code))
    .find(instrument => instrument !== undefined);
  return instrumentOfAidType(aidType) ?? bySector ?? "governance_reform";
}

function channelOf(activity: Activity, findings: Findings): Body<"incentive">["channel"] {
  findings.assume("channel");
  const byAidType = channelOfAidType(childCode(activity.element, "default-aid-type") ?? "");
  const grant = isGrant(childCode(activity.element, "default-finance-type") ?? "");
  return byAidType ?? (grant ? "grant_financing" : "project");
}
