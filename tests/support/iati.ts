import { existsSync } from "node:fs";
import path from "node:path";
import type { ClauseContent, ClauseKind } from "@/lib/clauses/catalogue";
import { type ChosenPackage, chooseActivity, readChosen } from "@/lib/interchange/iati/chosen-package";
import { ImportError } from "@/lib/interchange/iati/import-error";
import { type Survey, surveyFile } from "@/lib/interchange/iati/survey";
import { inEnglish } from "@/lib/interchange/iati/wording";

/** Public files that the project does not ship: what is said of them by name is skipped where they are absent. */
const folder = path.resolve(process.env.IATI_DIR ?? "../shared/iati", "files");

export const haveFiles = existsSync(folder);
if (!haveFiles) console.log(`IATI files are absent (${folder}); tests that read them are skipped.`);

export const iatiFile = (name: string): string => path.join(folder, name);

/** A file that is always there. */
export const ownFile = path.resolve(import.meta.dirname, "files", "police-programme.xml");

/** Bytes of a file in pieces of that size, so that every boundary can be put anywhere. */
export async function* pieces(text: string | Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

export const survey = (text: string | Uint8Array, size?: number): Promise<Survey> =>
  surveyFile(pieces(text, size));

/** The clauses of the chosen activity, or of the only one. */
export async function read(text: string, identifier?: string): Promise<ChosenPackage> {
  const { activities } = await survey(text);
  return readChosen(pieces(text), activities, chooseActivity(activities, identifier));
}

/** What a person at the terminal reads: `line:column: message`. */
export async function complaintOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ImportError)) throw new Error(`expected an ImportError, got ${error}`);
  return `${error.line}:${error.column}: ${inEnglish("fault", error.fault, error.params)}`;
}

type OfKind<K extends ClauseKind> = Extract<ClauseContent, { kind: K }>;

export const ofKind = <K extends ClauseKind>(contents: readonly ClauseContent[], kind: K): OfKind<K>[] =>
  contents.filter((content): content is OfKind<K> => content.kind === kind);

/** A file of IATI 2.03 around these activities. */
export const file = (...activities: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n${activities.join("\n")}\n</iati-activities>`;

/** An activity with a term of two years, in euros, and whatever else is given. */
export const activity = (content = "", identifier = "XM-1"): string =>
  `<iati-activity xml:lang="en" default-currency="EUR">
<iati-identifier>${identifier}</iati-identifier>
<title><narrative>Police reform</narrative></title>
<activity-date type="1" iso-date="2025-01-01"/><activity-date type="3" iso-date="2026-12-31"/>
${content}
</iati-activity>`;
