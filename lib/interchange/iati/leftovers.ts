import { attributeOf, childrenOf, type Element } from "./element";
import type { Findings, SkipReason } from "./findings";

/** Elements of an activity that no clause holds, and why; those that clauses are made of have no reason here. */
const reasons: ReadonlyMap<string, SkipReason | "carried"> = new Map<string, SkipReason | "carried">([
  ...carried(
    "iati-identifier",
    "title",
    "description",
    "participating-org",
    "activity-date",
    "related-activity",
  ),
  ...carried("conditions", "result", "budget", "planned-disbursement", "transaction"),
  ...because(
    "administrative",
    "other-identifier",
    "activity-status",
    "activity-website",
    "legacy-data",
    "crs-add",
    "fss",
  ),
  ...because("contact", "contact-info"),
  ...because("document", "document-link"),
  ...because(
    "descriptive",
    "recipient-country",
    "recipient-region",
    "location",
    "sector",
    "tag",
    "policy-marker",
  ),
  ...because(
    "descriptive",
    "activity-scope",
    "humanitarian-scope",
    "country-budget-items",
    "collaboration-type",
  ),
  ...because(
    "descriptive",
    "default-flow-type",
    "default-finance-type",
    "default-aid-type",
    "default-tied-status",
  ),
  ...because("descriptive", "capital-spend"),
]);

function carried(...names: string[]): [string, "carried"][] {
  return names.map(name => [name, "carried"]);
}

function because(reason: SkipReason, ...names: string[]): [string, SkipReason][] {
  return names.map(name => [name, reason]);
}

/** Reports what of an activity, its results and its money lines stands in no clause. */
export function reportLeftovers(activity: Element, findings: Findings): void {
  for (const child of activity.children) {
    if (child.foreign) findings.skip(child, "extension");
    else if (child.name === "reporting-org") reportPublisher(activity, child, findings);
    else reportByName(child, findings);
  }
  for (const name of ["conditions", "result", "budget", "planned-disbursement", "transaction"])
    for (const part of childrenOf(activity, name)) reportWithin(part, findings);
}

function reportByName(child: Element, findings: Findings): void {
  const reason = reasons.get(child.name) ?? "not_in_iati";
  if (reason !== "carried") findings.skip(child, reason);
}

/** Who publishes takes no part in a package by that alone. */
function reportPublisher(activity: Element, publisher: Element, findings: Findings): void {
  const ref = attributeOf(publisher, "ref");
  const takesPart = childrenOf(activity, "participating-org").some(
    each => ref && attributeOf(each, "ref") === ref,
  );
  if (!takesPart) findings.skip(publisher, "publisher_only");
}

/** Extensions, documents and references further down: nothing of them is read, at whatever depth they stand. */
function reportWithin(part: Element, findings: Findings): void {
  for (const child of part.children) {
    if (child.foreign) findings.skip(child, "extension", {}, undefined);
    else if (child.name === "document-link") findings.skip(child, "document");
    else if (child.name === "reference") findings.skip(child, "administrative");
    else reportWithin(child, findings);
  }
}
