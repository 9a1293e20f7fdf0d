import type { Body } from "@/lib/clauses/catalogue";
import type { Activity } from "./activity";
import { attributeOf, childCode, childOf, childrenOf, codeOf, type Element } from "./element";
import type { Findings } from "./findings";
import { cutAt, narrativesOf, oneLine } from "./narrative";
import { amountOf, dateOf, meaning } from "./values";
import { disbursementChannels, transactionTypes } from "./vocabulary";

export type HistoryLine = NonNullable<Body<"incentive">["history"]>[number];

/** A transaction as a line of history, and whether it says that it was aid in kind. */
export type Transaction = { line: HistoryLine; form?: "money" | "in_kind" };

/** Codes that qualify a transaction; they are kept as codes, in the note. */
const qualifiers = ["disbursement-channel", "flow-type", "finance-type", "aid-type", "tied-status"];

/** What has been paid already, line by line; absent where its amount or its date cannot be read. */
export function readTransaction(
  element: Element,
  activity: Activity,
  findings: Findings,
): Transaction | undefined {
  const value = amountOf(element, activity.currency, findings);
  const date = whenPaid(element, value?.valueDate, findings);
  if (!value || !date) return undefined;
  const code = childCode(element, "transaction-type");
  const known = meaning(transactionTypes, element, code, "transaction-type", findings);
  const channel = childCode(element, "disbursement-channel");
  const provider = nameOf(element, "provider-org", activity, findings);
  const receiver = nameOf(element, "receiver-org", activity, findings);
  const note = noteOf(element, activity, findings);
  return {
    line: {
      date,
      type: known ?? cutAt(code ?? "-", 80),
      amount: value.amount,
      ...(value.negative && { negative: true }),
      ...(value.valueDate && { valueDate: value.valueDate }),
      ...(provider && { provider }),
      ...(receiver && { receiver }),
      ...(note && { note }),
    },
    form: meaning(disbursementChannels, element, channel, "disbursement-channel", findings),
  };
}

function whenPaid(element: Element, valueDate: string | undefined, findings: Findings): string | undefined {
  const said = childOf(element, "transaction-date");
  const date = dateOf(said, findings);
  if (date) return date;
  if (valueDate) findings.assume("date_from_value_date");
  else if (!said) findings.skip(element, "no_date", {}, "transaction-date");
  return valueDate;
}

function nameOf(element: Element, side: string, activity: Activity, findings: Findings): string | undefined {
  const organisation = childOf(element, side);
  if (!organisation) return undefined;
  const names = narrativesOf([organisation], activity.language, findings).map(name => oneLine(name.text));
  const ref = attributeOf(organisation, "ref");
  const name = [...new Set(names)].join(" / ") || ref;
  return name && cutAt(name, 300);
}

/** A note has no language: the description as it stands, then the reference and the codes. */
function noteOf(element: Element, activity: Activity, findings: Findings): string | undefined {
  const described = narrativesOf(
    [...childrenOf(element, "description"), ...childrenOf(element, "transaction-date")].filter(
      each => !isDate(each),
    ),
    activity.language,
    findings,
  ).map(narrative => oneLine(narrative.text));
  const reference = attributeOf(element, "ref");
  const codes = qualifiers.flatMap(name =>
    childrenOf(element, name).flatMap(each => {
      const code = codeOf(each);
      return code ? [`${name} ${code}`] : [];
    }),
  );
  const parts = [...new Set(described), ...(reference ? [`ref ${reference}`] : []), ...codes];
  return parts.length > 0 ? cutAt(parts.join("; "), 2_000) : undefined;
}

/** IATI 1.0x dates may carry words ("Total commitment to 30 Nov 2008") beside the attribute, or be the text itself. */
const isDate = (element: Element): boolean =>
  element.name === "transaction-date" && !attributeOf(element, "iso-date");
