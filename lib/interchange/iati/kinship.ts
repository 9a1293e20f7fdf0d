import type { ClauseKind } from "@/lib/clauses/catalogue";
import type { Related } from "./activity";
import type { KindCounts } from "./counting";
import type { Skipped } from "./findings";
import { addCounts, type SourceCounts } from "./tally";

/**
 * What is kept of an activity while the rest of its file is read: enough to say in the end what belongs together. It is all
 * that reading holds of a whole file, so that memory hardly grows with it.
 */
export type Relative = {
  identifier: string;
  line: number;
  parents: Related[];
  children: Related[];
  /** Results of its own: without any, its phase for the whole gives way to those of its components. */
  results: number;
  clauses: KindCounts;
  source: SourceCounts;
  carried: SourceCounts;
};

/** What choosing an activity yields beyond its own element. */
export type Family = {
  /** Activities of the same file that become its phases. */
  components: string[];
  clauses: KindCounts;
  withComponents: { source: SourceCounts; carried: SourceCounts };
};

/** Relatives that another file must hold, and the family where there is one. */
export type Kin = { elsewhere: Skipped[]; family?: Family };

/** For each activity of a file, in its order: who belongs to it. */
export function kinOf(file: readonly Relative[]): Kin[] {
  const known = new Map(file.toReversed().map(relative => [relative.identifier, relative]));
  const parts = directComponents(file, known);
  return file.map(relative => ({
    elsewhere: relatedElsewhere(relative, known),
    family: familyOf(relative, parts, known),
  }));
}

/** Parents and components that an activity names and that another file must hold. */
export function relatedElsewhere(
  { parents, children }: { parents: readonly Related[]; children: readonly Related[] },
  known: { has: (identifier: string) => boolean },
): Skipped[] {
  return [...children, ...parents]
    .filter(({ identifier }) => !known.has(identifier))
    .map(({ identifier, line }) => ({
      what: "related-activity",
      line,
      why: "related_elsewhere",
      params: { activity: identifier },
    }));
}

/** Those an activity names as its children, and those that name it as their parent. */
function directComponents(
  file: readonly Relative[],
  known: ReadonlyMap<string, Relative>,
): Map<string, Set<string>> {
  const components = new Map<string, Set<string>>();
  const add = (parent: string, child: string) =>
    components.set(parent, (components.get(parent) ?? new Set()).add(child));
  for (const { identifier, parents, children } of file) {
    for (const child of children) if (known.has(child.identifier)) add(identifier, child.identifier);
    for (const parent of parents) if (known.has(parent.identifier)) add(parent.identifier, identifier);
  }
  return components;
}

function familyOf(
  relative: Relative,
  parts: ReadonlyMap<string, ReadonlySet<string>>,
  known: ReadonlyMap<string, Relative>,
): Family | undefined {
  const components = allComponents(relative.identifier, parts);
  if (components.length === 0) return undefined;
  const clauses = { ...relative.clauses };
  if (relative.results === 0) delete clauses.phase;
  const whole = { source: relative.source, carried: relative.carried };
  for (const part of components.flatMap(each => known.get(each) ?? [])) {
    for (const [kind, count] of Object.entries(part.clauses) as [ClauseKind, number][])
      if (kind !== "purpose") clauses[kind] = (clauses[kind] ?? 0) + count;
    whole.source = addCounts(whole.source, part.source);
    whole.carried = addCounts(whole.carried, part.carried);
  }
  return { components, clauses, withComponents: whole };
}

/** Components of components count too; files that go round in circles end where they began. */
function allComponents(identifier: string, parts: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reached = new Set([identifier]);
  for (const each of reached) for (const child of parts.get(each) ?? []) reached.add(child);
  reached.delete(identifier);
  return [...reached];
}
