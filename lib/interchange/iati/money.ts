import type { Body } from "@/lib/clauses/catalogue";
import type { LocalisedText } from "@/lib/clauses/field";
import type { Activity } from "./activity";
import { attributeOf, childOf, childrenOf, type Element } from "./element";
import type { Findings } from "./findings";
import { limits } from "./limits";
import { cutAt, lineOf, type Narrative, narrativesOf, oneLine, proseOf } from "./narrative";
import { readTransaction, type Transaction } from "./transaction";
import { type Amount, amountOf, meaning, periodOf } from "./values";
import { budgetStatuses, revisions } from "./vocabulary";
import { remarkLabel } from "./wording";

export type BudgetLine = NonNullable<Body<"incentive">["budget"]>[number];
export type Planned = Pick<Body<"tranche">, "amount" | "due" | "revision" | "text" | "valueDate"> & {
  source: Element;
};

/** What an activity says about money in one currency. */
export type Purse = { currency: string; budget: BudgetLine[]; planned: Planned[]; history: Transaction[] };

/** Every money line of an activity by currency, in the order in which the file first names them. */
export function readMoney(activity: Activity, findings: Findings): Purse[] {
  const purses = new Map<string, Purse>();
  const purse = (currency: string): Purse => {
    const known = purses.get(currency) ?? { currency, budget: [], planned: [], history: [] };
    purses.set(currency, known);
    return known;
  };
  const put = <T>(list: T[], entry: T, element: Element) => {
    if (list.length < limits.listEntries) list.push(entry);
    else findings.skip(element, "list_full", { limit: limits.listEntries });
  };
  for (const element of childrenOf(activity.element, "budget")) {
    const line = readBudget(element, activity, findings);
    if (line) put(purse(line.amount.currency).budget, line, element);
  }
  for (const element of childrenOf(activity.element, "planned-disbursement")) {
    const planned = readPlanned(element, activity, findings);
    if (planned) purse(planned.amount.currency).planned.push(planned);
  }
  for (const element of childrenOf(activity.element, "transaction")) {
    const transaction = readTransaction(element, activity, findings);
    if (transaction) put(purse(transaction.line.amount.currency).history, transaction, element);
  }
  return [...purses.values()];
}

function readBudget(element: Element, activity: Activity, findings: Findings): BudgetLine | undefined {
  const period = periodOf(element, findings);
  const value = amountOf(element, activity.currency, findings);
  if (!period || !value) return undefined;
  const type = meaning(revisions, element, attributeOf(element, "type"), "@type", findings);
  const status = meaning(budgetStatuses, element, attributeOf(element, "status"), "@status", findings);
  if (!type) findings.assume("budget_type_original");
  if (!status) findings.assume("budget_status_indicative");
  return { period, ...signed(value), type: type ?? "original", status: status ?? "indicative" };
}

/** As lists of money lines keep it: the amount without its sign, and a mark where it takes back. */
const signed = ({ amount, negative, valueDate }: Amount) => ({
  amount,
  ...(negative && { negative }),
  ...(valueDate && { valueDate }),
});

function readPlanned(element: Element, activity: Activity, findings: Findings): Planned | undefined {
  const due = periodOf(element, findings, "optional");
  const value = amountOf(element, activity.currency, findings);
  if (!due || !value) return undefined;
  if (value.negative) {
    findings.skip(element, "negative_disbursement");
    return undefined;
  }
  const revision = meaning(revisions, element, attributeOf(element, "type"), "@type", findings);
  const text = proseOf(sidesOf(element, activity, findings), findings);
  const { amount, valueDate } = value;
  return {
    amount,
    due,
    ...(revision && { revision }),
    ...(text && { text }),
    ...(valueDate && { valueDate }),
    source: element,
  };
}

/** Who pays and who receives, in words, since a tranche names its parties through its package. */
function sidesOf(element: Element, activity: Activity, findings: Findings): Narrative[] {
  return (["provider", "receiver"] as const).flatMap(side => {
    const organisation = childOf(element, `${side}-org`);
    const name = organisation && nameOf(organisation, activity.language, findings);
    if (!organisation || !name) return [];
    return Object.entries(name).map(([language, text]) => ({
      language,
      text: `${remarkLabel(side, language)}: ${text}`,
      element: organisation,
    }));
  });
}

function nameOf(organisation: Element, language: string, findings: Findings): LocalisedText | undefined {
  const ref = attributeOf(organisation, "ref");
  return (
    lineOf(narrativesOf([organisation], language, findings), findings) ??
    (ref ? { [language]: cutAt(oneLine(ref), limits.line) } : undefined)
  );
}
