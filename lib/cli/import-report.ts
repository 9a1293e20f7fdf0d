import type { Skipped } from "@/lib/interchange/iati/findings";
import type { ImportProblem } from "@/lib/interchange/iati/import-error";
import type { Summary, Survey } from "@/lib/interchange/iati/survey";
import { inEnglish } from "@/lib/interchange/iati/wording";

/** One line: `file:line:column: message`, as compilers write it and editors jump to. */
export const problemLine = (file: string, { fault, line, column, params }: ImportProblem): string =>
  `${file}:${line}:${column}: ${inEnglish("fault", fault, params)}`;

/** The shape that other programs read (`--json`); keys beyond the first five explain programmes with components. */
export const surveyJson = ({ activities }: Survey) => ({ activities: activities.map(activityJson) });

function activityJson(summary: Summary) {
  const { identifier, clauses, source, carried, components, withComponents } = summary;
  return {
    identifier,
    title: nameOf(summary),
    clauses,
    source,
    carried,
    skipped: summary.skipped.map(({ what, line, why, params }) => ({
      what,
      line,
      why: inEnglish("skipped", why, params),
    })),
    assumed: Object.entries(summary.assumed).map(([what, times]) => ({
      what: inEnglish("assumed", what as keyof Summary["assumed"]),
      times,
    })),
    components,
    withComponents,
  };
}

/** In its first language: a title is one string for programs, and all of them for people. */
const nameOf = ({ title }: Summary): string => title.en ?? Object.values(title)[0] ?? "";

/** The same for a person at a terminal. */
export function surveyText({ activities }: Survey): string {
  return activities.map(summary => `${activityText(summary)}\n`).join("\n");
}

function activityText(summary: Summary): string {
  const { clauses, components, withComponents, assumed } = summary;
  const { source, carried } = withComponents;
  const parts = Object.entries(source).map(([part, count]) => {
    const kept = carried[part as keyof typeof carried];
    return `  ${inEnglish("part", part as keyof typeof source)}: ${kept} of ${count}`;
  });
  return [
    `${summary.identifier}  ${nameOf(summary)}`,
    `  becomes ${Object.entries(clauses)
      .map(([kind, count]) => `${count} ${kind}`)
      .join(", ")}`,
    ...(components.length > 0 ? [`  with its components ${components.join(", ")}`] : []),
    ...parts,
    ...Object.entries(assumed).map(
      ([what, times]) => `  ${times} × ${inEnglish("assumed", what as keyof typeof assumed)}`,
    ),
    ...skippedText(summary),
  ].join("\n");
}

/** One line a kind of element and reason: how many, and the first of them. */
function skippedText({ skipped }: Summary): string[] {
  const groups = Map.groupBy(skipped, ({ what, why }) => `${what} ${why}`);
  return [...groups.values()].map(([first, ...more]) => {
    const { what, why, line, params } = first as Skipped;
    return `  skipped ${more.length + 1} × ${what}: ${inEnglish("skipped", why, params)} (line ${line})`;
  });
}

/** For a file with several activities of which none was chosen: which there are, one a line. */
export const choiceText = ({ activities }: Survey): string =>
  activities.map(summary => `  ${summary.identifier}  ${nameOf(summary)}`).join("\n");
