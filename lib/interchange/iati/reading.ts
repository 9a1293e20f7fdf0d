import { type Activity, readActivity } from "./activity";
import { type Condition, readConditions } from "./condition";
import type { Element } from "./element";
import { Findings } from "./findings";
import { reportLeftovers } from "./leftovers";
import { type Purse, readMoney } from "./money";
import { type Result, readResults } from "./result";

/** Everything one activity says, before it becomes clauses: the same whether it is a package or a phase of one. */
export type Reading = {
  activity: Activity;
  conditions: Condition[];
  results: Result[];
  purses: Purse[];
  findings: Findings;
};

/** Reads an activity whole; what cannot be read, or has no place in a clause, is in the findings. */
export function readAll(element: Element): Reading {
  const findings = new Findings();
  const activity = readActivity(element, findings);
  const reading = {
    activity,
    conditions: readConditions(activity, findings),
    results: readResults(activity, findings),
    purses: readMoney(activity, findings),
    findings,
  };
  reportLeftovers(element, findings);
  return reading;
}
