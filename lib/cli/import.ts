import path from "node:path";
import { typed } from "@/lib/cli/arguments";
import { withDatabase } from "@/lib/cli/database";
import { Failure, runCommand } from "@/lib/cli/failure";
import { choiceText, problemLine, surveyJson, surveyText } from "@/lib/cli/import-report";
import type { ChosenPackage } from "@/lib/interchange/iati/chosen-package";
import { ImportError } from "@/lib/interchange/iati/import-error";
import type { Survey } from "@/lib/interchange/iati/survey";
import { readUpload } from "@/lib/interchange/read-upload";

const usage =
  "npm run import -- FILE --dry-run [--activity IDENTIFIER] [--json]\n" +
  "npm run import -- FILE --package SLUG --as EMAIL [--activity IDENTIFIER] [--json]";

/** `file` is found from the folder in which the command was typed; `shown` is how it was typed. */
type Given = {
  file: string;
  shown: string;
  dryRun: boolean;
  json: boolean;
  activity?: string;
  into?: { slug: string; email: string };
};

await runCommand(async () => {
  const given = readArguments();
  try {
    process.stdout.write(`${given.into ? await keep(given, given.into) : await show(given)}\n`);
  } catch (error) {
    if (error instanceof ImportError) throw new Failure(await explain(given, error));
    throw error;
  }
  return 0;
});

function readArguments(): Given {
  const { values, positionals } = typed(usage, {
    options: {
      "dry-run": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      activity: { type: "string" },
      package: { type: "string" },
      as: { type: "string" },
    },
    allowPositionals: true,
  });
  const [shown, ...more] = positionals;
  const { "dry-run": dryRun, json, activity, package: slug, as: email } = values;
  const into = slug !== undefined && email !== undefined ? { slug, email } : undefined;
  if (shown === undefined || more.length > 0 || dryRun === (into !== undefined)) throw new Failure(usage);
  return { file: path.resolve(process.env.INIT_CWD ?? ".", shown), shown, dryRun, json, activity, into };
}

/** What the file would become; nothing is stored. */
async function show({ file, activity, json }: Given): Promise<string> {
  const { survey, chosen } = await readUpload({ file, activity });
  const shown = chosen ? only(survey, chosen) : survey;
  return json ? JSON.stringify(surveyJson(shown)) : surveyText(shown);
}

/** The chosen activity, with what is reported of it and its components together. */
function only({ version, activities }: Survey, { identifier, skipped, assumed }: ChosenPackage): Survey {
  const fitting = activities.filter(summary => summary.identifier === identifier);
  return { version, activities: fitting.map(summary => ({ ...summary, skipped, assumed })) };
}

/** Keeps the chosen activity as a draft; what reads the environment is loaded once the database is known. */
async function keep({ file, activity, json }: Given, into: { slug: string; email: string }): Promise<string> {
  const kept = await withDatabase(async () => {
    const { keepFromShell } = await import("@/lib/cli/import-keep");
    return keepFromShell({ file, activity, ...into });
  });
  if (json) return JSON.stringify(kept);
  return `${kept.clauses} clauses of ${kept.activity} are a draft in ${kept.package}; nobody else sees it before it is tabled.`;
}

/** The line that says what is wrong; where a choice is missing, what there is to choose from follows. */
async function explain({ file, shown }: Given, error: ImportError): Promise<string> {
  const line = problemLine(shown, error);
  if (error.fault !== "choose_activity") return line;
  const { survey } = await readUpload({ file });
  return `${line}\n${choiceText(survey)}`;
}
