import { nameKey } from "@/lib/readiness/gate";
import { advisory } from "../rule";

/** What the indicators of a package look at; `other` is nobody's duty. */
const categories = [
  "personnel_management",
  "budget_integrity",
  "performance",
  "citizens_perception",
  "oversight",
] as const;

export const categoryWithoutIndicator = advisory("F5", function* (text) {
  const measured = new Set<string>(text.of("indicator").map(({ body }) => body.category));
  for (const category of categories)
    if (!measured.has(category)) yield { settles: "either", params: { category } };
});

/** People were heard: a consultation has ended, or says what was answered (N3). */
export const noConsultationHeld = advisory("N3", function* (text) {
  const held = text.of("consultation").some(({ body }) => body.answered || body.period.end <= text.today);
  if (!held) yield { settles: "host", clauseId: text.of("consultation")[0]?.id };
});

/**
 * Obligations run in both directions (F8, I3). A commitment does not name its donor in a field of its own: where there are
 * several it is theirs who worded it, and theirs whose name it says.
 */
export const donorWithoutCommitment = advisory("F8", function* (text) {
  const commitments = text.of("commitment");
  if (text.donors.length === 1 && commitments.length > 0) return;
  const wordedBy = new Set(commitments.map(({ id }) => text.wordedBy.get(id)));
  const said = commitments
    .flatMap(({ body }) => [...Object.values(body.title), ...Object.values(body.text)])
    .map(nameKey)
    .join(" ");
  for (const { delegationId, name } of text.donors) {
    const isNamed = Object.values(name).some(wording => said.includes(nameKey(wording)));
    if (!wordedBy.has(delegationId) && !isNamed) yield { settles: { delegationId } };
  }
});
