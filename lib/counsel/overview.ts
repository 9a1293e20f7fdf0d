import { type Stance, stances } from "./constants";
import type { Body } from "./schema";

type Person = Pick<Body<"stakeholder">, "stance" | "interest" | "influence" | "champion">;

/** From here on somebody can move much, and cares much. */
const much = 4;

export const weighs = ({ interest, influence }: Pick<Person, "interest" | "influence">): boolean =>
  interest >= much && influence >= much;

export type Overview = {
  people: number;
  by: Record<Stance, number>;
  champions: number;
  /** Those with much influence and much interest, and how many of them are opponents. */
  weighty: number;
  against: number;
};

/** The map of stakeholders in figures. */
export function overviewOf(people: readonly Person[]): Overview {
  const weighty = people.filter(weighs);
  return {
    people: people.length,
    by: Object.fromEntries(
      stances.map(stance => [stance, people.filter(person => person.stance === stance).length]),
    ) as Overview["by"],
    champions: people.filter(({ champion }) => champion).length,
    weighty: weighty.length,
    against: weighty.filter(({ stance }) => stance === "opponent").length,
  };
}

/** Whether the others read an entry in the words it has now. Moments are ISO 8601, the latest share first. */
export function isShownAsItIs({ at, shares }: { at: string; shares: readonly { at: string }[] }): boolean {
  const [last] = shares;
  return last !== undefined && Date.parse(last.at) >= Date.parse(at);
}

/**
 * Everybody with the number that stands for them in the picture and in the table: who weighs most comes first, whatever
 * the reader filters.
 */
export function numbered<E extends { id: string; body: Body<"stakeholder"> }>(
  entries: readonly E[],
): (E & { number: number })[] {
  const weight = ({ body }: E) => body.influence * 10 + body.interest;
  return [...entries]
    .sort(
      (a, b) => weight(b) - weight(a) || a.body.name.localeCompare(b.body.name) || a.id.localeCompare(b.id),
    )
    .map((entry, index) => ({ ...entry, number: index + 1 }));
}
