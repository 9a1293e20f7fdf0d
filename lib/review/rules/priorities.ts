import type { ContentOf } from "@/lib/clauses/catalogue";
import type { Settler } from "../finding";
import type { ReviewedText } from "../reviewed-text";
import { blocking } from "../rule";

/** Only the host words a priority (F3); once there is one, either side can hang a clause on it. */
const settles = (text: ReviewedText): Settler => (text.of("priority").length === 0 ? "host" : "either");

const served = ({ body }: ContentOf<"milestone">): boolean => (body.priorities ?? []).length > 0;

export const milestoneWithoutPriority = blocking("F3", function* (text) {
  for (const milestone of text.of("milestone"))
    if (!served(milestone)) yield { settles: settles(text), clauseId: milestone.id, path: "priorities" };
});

/**
 * An incentive names no priority itself; it serves those of the milestones it moves: the ones its tranches are released
 * on, by themselves or by way of a condition, and the ones of its phase.
 */
export const incentiveWithoutPriority = blocking("F3", function* (text) {
  const serving = new Set(
    text
      .of("milestone")
      .filter(served)
      .map(({ id }) => id),
  );
  const conditions = new Map(text.of("condition").map(condition => [condition.id, condition]));
  const leads = (id: string): boolean =>
    serving.has(id) || (conditions.get(id)?.body.clauses ?? []).some(other => serving.has(other));
  for (const { id, body } of text.of("incentive")) {
    const released = text.tranchesOf(id).some(({ body: { release } }) => (release.clauses ?? []).some(leads));
    const conditioned = text.conditionsOn(id).some(condition => leads(condition.id));
    const inPhase = body.phase !== undefined && text.milestonesIn(body.phase).some(served);
    if (!released && !conditioned && !inPhase) yield { settles: settles(text), clauseId: id };
  }
});
