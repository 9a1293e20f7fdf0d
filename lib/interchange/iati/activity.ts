import type { LocalisedText } from "@/lib/clauses/field";
import { attributeOf, childOf, childrenOf, type Element } from "./element";
import type { Findings } from "./findings";
import { languageOf, type Narrative, narrativesOf, titleAndProse } from "./narrative";
import { dateOf, meaning, type Period } from "./values";
import { type DateType, dateTypes, organisationRoles, relations } from "./vocabulary";

/** An organisation as it takes part, with all its names. */
export type Participant = {
  name: LocalisedText;
  role: "funding" | "accountable" | "extending" | "implementing";
  identifier?: string;
};

/** The head of an activity: everything that its clauses share. */
export type Activity = {
  element: Element;
  /** `@` and its line where the publisher forgot one. */
  identifier: string;
  title: LocalisedText;
  text?: LocalisedText;
  language: string;
  currency?: string;
  start?: string;
  end?: string;
  participants: Participant[];
  /** Identifiers of activities of which this one is a part, and which are parts of it. */
  parents: Related[];
  children: Related[];
};

export type Related = { identifier: string; line: number };

export function readActivity(element: Element, findings: Findings): Activity {
  const language = languageOf(element, "en", findings);
  const identifier = identifierOf(element);
  if (identifier.startsWith("@")) findings.assume("activity_without_identifier");
  const texts = (name: string): Narrative[] => narrativesOf(childrenOf(element, name), language, findings);
  const { title, text } = titleAndProse(texts("title"), texts("description"), findings);
  if (!title) findings.assume("title_missing");
  return {
    element,
    identifier,
    title: title ?? { [language]: identifier },
    text,
    language,
    currency: attributeOf(element, "default-currency"),
    ...termOf(element, findings),
    participants: participantsOf(element, language, findings),
    ...relativesOf(element, identifier, findings),
  };
}

/** Its identifier, or `@` and its line. */
export function identifierOf(element: Element): string {
  const said = childOf(element, "iati-identifier")?.text.replace(/\s+/g, " ").trim().slice(0, 200);
  return said || `@${element.line}`;
}

/** What was planned binds; what happened stands in where nothing was planned. */
function termOf(element: Element, findings: Findings): Partial<Period> {
  const dates = new Map<DateType, { day: string; source: Element }>();
  for (const source of childrenOf(element, "activity-date")) {
    const type = meaning(dateTypes, source, attributeOf(source, "type"), "@type", findings);
    const day = type && dateOf(source, findings);
    if (!type || !day) continue;
    if (dates.has(type)) findings.skip(source, "other_date", { date: day });
    else dates.set(type, { day, source });
  }
  const start = (dates.get("planned-start") ?? dates.get("actual-start"))?.day;
  const end = (dates.get("planned-end") ?? dates.get("actual-end"))?.day;
  for (const [type, { day, source }] of dates)
    if (day !== (type.endsWith("start") ? start : end)) findings.skip(source, "other_date", { date: day });
  if (!start || !end || end >= start) return { start, end };
  findings.skip(element, "period_reversed", { start, end }, "activity-date");
  return { start };
}

function participantsOf(element: Element, language: string, findings: Findings): Participant[] {
  return childrenOf(element, "participating-org").flatMap(organisation => {
    const role = meaning(
      organisationRoles,
      organisation,
      attributeOf(organisation, "role"),
      "@role",
      findings,
    );
    const identifier = attributeOf(organisation, "ref")?.slice(0, 120);
    const { title } = titleAndProse(narrativesOf([organisation], language, findings), [], findings);
    const name = title ?? (identifier ? { [language]: identifier } : undefined);
    if (!name) findings.skip(organisation, "no_organisation_name");
    if (!name || !role) return [];
    return [{ name, role, ...(identifier && { identifier }) }];
  });
}

function relativesOf(
  element: Element,
  own: string,
  findings: Findings,
): { parents: Related[]; children: Related[] } {
  const relatives = { parent: new Map<string, Related>(), child: new Map<string, Related>() };
  for (const related of childrenOf(element, "related-activity")) {
    const relation = meaning(relations, related, attributeOf(related, "type"), "@type", findings);
    const identifier = attributeOf(related, "ref")?.slice(0, 200);
    if (!relation || !identifier || identifier === own) continue;
    if (relation === "parent" || relation === "child")
      relatives[relation].set(identifier, { identifier, line: related.line });
    else findings.skip(related, "related_otherwise", { relation, activity: identifier });
  }
  return { parents: [...relatives.parent.values()], children: [...relatives.child.values()] };
}
