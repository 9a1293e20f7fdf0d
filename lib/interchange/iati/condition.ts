import type { Body } from "@/lib/clauses/catalogue";
import type { LocalisedText } from "@/lib/clauses/field";
import type { Activity } from "./activity";
import { deadlineIn, holdsPayment } from "./deadline";
import { attributeOf, childrenOf, type Element } from "./element";
import type { Findings } from "./findings";
import { cutAt, narrativesOf, oneLine, proseOf } from "./narrative";
import { meaning } from "./values";
import { conditionTypes } from "./vocabulary";

/** A condition's clause, but for what it is on; `onPayment` where its wording ties it to the disbursement. */
export type Condition = {
  source: Element;
  onPayment: boolean;
  body: Omit<Body<"condition">, "on" | "clauses">;
};

export function readConditions(activity: Activity, findings: Findings): Condition[] {
  return childrenOf(activity.element, "conditions")
    .flatMap(conditions => childrenOf(conditions, "condition"))
    .flatMap(source => readCondition(source, activity, findings) ?? []);
}

/** IATI has neither a date nor a consequence for a condition: dates stand in its wording, and the rest is for the table. */
function readCondition(source: Element, activity: Activity, findings: Findings): Condition | undefined {
  const narratives = narrativesOf([source], activity.language, findings);
  const text = proseOf(narratives, findings);
  if (!text) {
    findings.skip(source, "no_text");
    return undefined;
  }
  const type = meaning(conditionTypes, source, attributeOf(source, "type"), "@type", findings);
  const deadlines = Object.entries(text).map(([language, words]) => ({ language, ...deadlineIn(words) }));
  const due = deadlines.find(deadline => deadline.due)?.due;
  const words = deadlines.flatMap(({ language, words }): [string, string][] =>
    words ? [[language, words]] : [],
  );
  if (!type) findings.assume("condition_type_open");
  findings.assume("consequence_hold");
  findings.assume("waived_by_every_voice");
  return {
    source,
    onPayment: Object.values(text).some(holdsPayment),
    body: {
      title: titleFrom(text),
      text,
      ...(type && { type }),
      ...(due && { due }),
      ...(words.length > 0 && { deadline: { words: Object.fromEntries(words) } }),
      consequence: "hold",
      waivedBy: "every_voice",
    },
  };
}

const TITLE_LENGTH = 110;

/**
 * A condition has no title of its own: its subject, as far as the wording lets it be told. Agreements write
 * "reference | Description: subject | Due date: …" or "Subject. Sentence" or "Subject: sentence".
 */
const titleFrom = (text: LocalisedText): LocalisedText =>
  Object.fromEntries(Object.entries(text).map(([language, words]) => [language, subjectOf(oneLine(words))]));

function subjectOf(words: string): string {
  const parts = words
    .split("|")
    .map(part => part.trim())
    .filter(part => part !== "");
  const description = parts
    .map(part => /^description\s*:\s*(.+)$/i.exec(part)?.[1])
    .find(part => part !== undefined);
  const [first = words] = parts;
  const reference = /\b(section|paragraph|schedule|article|clause)\b/i.test(first);
  const subject = description && reference ? description : first;
  const heading = /^([^.:|]{12,80})[.:]\s*\S/.exec(subject)?.[1];
  return heading && !/\b(section|paragraph|schedule|article)\b/i.test(heading)
    ? heading.trim()
    : cutAt(subject, TITLE_LENGTH);
}
