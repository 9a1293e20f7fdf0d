import type { ClauseContent } from "@/lib/clauses/catalogue";
import type { LocalisedText } from "@/lib/clauses/field";
import { identifierOf } from "./activity";
import { draftPackage } from "./draft-package";
import type { Assumption, Skipped } from "./findings";
import { ImportError } from "./import-error";
import { relatedElsewhere } from "./kinship";
import { readFile } from "./read-file";
import { type Reading, readAll } from "./reading";

/** The clauses of the activity that was chosen, ready to be kept as a draft. */
export type ChosenPackage = {
  identifier: string;
  title: LocalisedText;
  contents: ClauseContent[];
  skipped: Skipped[];
  assumed: Partial<Record<Assumption, number>>;
};

/**
 * The activity with that identifier, or the only one of the file. Throws ImportError where there are several and none
 * is chosen, where the chosen one is not there, and where two have the same identifier.
 */
export function chooseActivity<Activity extends { identifier: string; line: number }>(
  file: readonly Activity[],
  identifier: string | undefined,
): Activity {
  const fitting = identifier === undefined ? file : file.filter(each => each.identifier === identifier);
  const [chosen, another] = fitting;
  if (chosen && !another) return chosen;
  if (identifier === undefined) throw new ImportError("choose_activity", 1, 1, { count: file.length });
  if (!chosen) throw new ImportError("no_such_activity", 1, 1, { activity: identifier.slice(0, 200) });
  throw new ImportError("same_identifier", another?.line, 1, {
    activity: chosen.identifier,
    line: chosen.line,
  });
}

/** Reads the file again for the chosen one of its activities and its components alone. Throws ImportError. */
export async function readChosen(
  bytes: AsyncIterable<Uint8Array>,
  file: readonly { identifier: string }[],
  chosen: { identifier: string; components: readonly string[] },
  rank?: string,
): Promise<ChosenPackage> {
  const wanted = new Set([chosen.identifier, ...chosen.components]);
  const readings = new Map<string, Reading>();
  for await (const { element } of readFile(bytes, { extensions: [] })) {
    const identifier = identifierOf(element);
    if (!wanted.has(identifier)) continue;
    const first = readings.get(identifier)?.activity.element.line;
    if (first !== undefined)
      throw new ImportError("same_identifier", element.line, element.column, {
        activity: identifier,
        line: first,
      });
    readings.set(identifier, readAll(element));
  }
  const main = readings.get(chosen.identifier);
  if (!main) throw new ImportError("no_such_activity", 1, 1, { activity: chosen.identifier });
  const components = chosen.components.flatMap(identifier => readings.get(identifier) ?? []);
  const { contents } = draftPackage(main, components, rank);
  return {
    identifier: chosen.identifier,
    title: main.activity.title,
    contents,
    ...reportOf([main, ...components], new Set(file.map(({ identifier }) => identifier))),
  };
}

function reportOf(
  readings: readonly Reading[],
  known: ReadonlySet<string>,
): Pick<ChosenPackage, "skipped" | "assumed"> {
  const assumed: Partial<Record<Assumption, number>> = {};
  for (const { findings } of readings)
    for (const [assumption, times] of findings.assumed)
      assumed[assumption] = (assumed[assumption] ?? 0) + times;
  const skipped = readings
    .flatMap(({ findings, activity }) => [...findings.list(), ...relatedElsewhere(activity, known)])
    .toSorted((a, b) => a.line - b.line);
  return { skipped, assumed };
}
