import type { Body } from "@/lib/clauses/catalogue";
import type { dimensions } from "@/lib/clauses/kinds/phase";
import type { Localised } from "@/lib/kernel/localised";

export type Dimension = (typeof dimensions)[number];

/** One entry gate of a phase, as the text words it (F1, F2). */
export type Gate = NonNullable<Body<"phase">["gates"]>[number];

/** Met, not met yet, or agreed by nobody so far. */
export type GateState = "met" | "not_met" | "unassessed";

/** A rating that every voice carried. */
export type AgreedRating = { name: Localised; dimension: Dimension; level: number };

/** The agreed level by an institution's name, in any of its languages, and dimension. */
export type AgreedReadiness = ReadonlyMap<string, number>;

/**
 * What of a name must be the same for two spellings to mean one institution: letters and digits, without case, accents,
 * vowel marks or tatweel.
 */
export const nameKey = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/[\p{M}\u0640]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether two localised names share a wording in any language. */
export function sameName(one: Localised, other: Localised): boolean {
  const keys = new Set(Object.values(one).map(nameKey));
  return Object.values(other).some(name => keys.has(nameKey(name)));
}

/** Ratings ready to be asked. Where two institutions share a wording the lower level counts: a gate errs on the closed side. */
export function agreedReadiness(ratings: readonly AgreedRating[]): AgreedReadiness {
  const levels = new Map<string, number>();
  for (const { name, dimension, level } of ratings)
    for (const wording of Object.values(name)) {
      const key = levelKey(wording, dimension);
      levels.set(key, Math.min(level, levels.get(key) ?? level));
    }
  return levels;
}

/** Whether the institution that a gate names has the readiness it asks for, as the parties agreed it. */
export function gateState({ institution, dimension, readiness }: Gate, agreed: AgreedReadiness): GateState {
  const found = Object.values(institution).flatMap(name => agreed.get(levelKey(name, dimension)) ?? []);
  if (found.length === 0) return "unassessed";
  return Math.min(...found) >= readiness ? "met" : "not_met";
}

const levelKey = (name: string, dimension: Dimension): string => `${dimension} ${nameKey(name)}`;
