import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import path from "node:path";

/*
 * What the product can do, read from the sources and not from a list, so that a new file is seen by itself. A command is
 * a function that takes a context, or the verb of a file that opens a write transaction; a query is an asynchronous
 * function that reads with somebody's eyes, or anything a file of queries exports.
 */

export type Found = { name: string; file: string };

const root = path.resolve(import.meta.dirname, "../..");
/** Not nouns: what they do is done through the nouns, or in the shell. */
const beneath = new Set(["kernel", "platform", "ledger", "cli"]);

async function filesOf(pattern: string): Promise<{ file: string; source: string }[]> {
  const files: string[] = [];
  for await (const file of glob(pattern, { cwd: root })) files.push(file);
  return files.sort().map(file => ({ file, source: readFileSync(path.join(root, file), "utf8") }));
}

const nounFiles = async () =>
  (await filesOf("lib/*/*.ts")).filter(({ file }) => !beneath.has(file.split("/")[1] as string));

const verbOf = (file: string): string =>
  path.basename(file, ".ts").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const takesContext = /^export async function (\w+)\(\s*context: (?:Attended|Unattended|Context)\b/gm;
/** Not the files that only know its types. */
const opensWrites = /^import \{[^}]*\bchange\b[^}]*\} from "@\/lib\/ledger\/change"/m;

export async function commandsFound(): Promise<Found[]> {
  return (await nounFiles()).flatMap(({ file, source }) => {
    const taking = [...source.matchAll(takesContext)].map(([, name]) => name as string);
    const names = new Set([...taking, ...(opensWrites.test(source) ? [verbOf(file)] : [])]);
    return [...names].map(name => ({ name, file }));
  });
}

const exported =
  /^export (?:async function (\w+)(?:<[^(]*>)?\(|const (\w+)(?:: [^=]+)? = (?:cache\()?\s*async \()\s*(?:\w+: (\w+))?/gm;
const eyes = new Set(["Viewer", "Reader", "PackageHead", "Relation"]);
const ofQueries = /(^|-)quer(y|ies)\.ts$/;

export async function queriesFound(): Promise<Found[]> {
  return (await nounFiles()).flatMap(({ file, source }) => {
    if (/^"use server"/.test(source)) return [];
    return [...source.matchAll(exported)]
      .filter(([, , , first]) => ofQueries.test(path.basename(file)) || eyes.has(first ?? ""))
      .map(([, one, other]) => ({ name: (one ?? other) as string, file }));
  });
}

/** Files whose exports a browser can call. */
export const actionFiles = async (): Promise<string[]> =>
  (await filesOf("{lib,app,components}/**/*.ts{,x}"))
    .filter(({ source }) => /^\s*"use server"/m.test(source))
    .map(({ file }) => file);

/** Names of the fields that actions read from forms. */
export const formFields = async (): Promise<string[]> => {
  const sources = (await filesOf("lib/*/*actions.ts")).map(({ source }) => source);
  const taken = sources.flatMap(source => [
    ...source.matchAll(/\{ ([\w, ]+) \}(?:: Fields| = fieldsOf\()|\bfields\.(\w+)/g),
  ]);
  return [...new Set(taken.flatMap(([, several, one]) => several?.split(", ") ?? one ?? []))];
};

/** Names that routes and pages read from the end of an address, as far as their sources spell them. */
export const queryNames = async (): Promise<string[]> => {
  const sources = await filesOf("app/**/route.ts");
  const names = sources.flatMap(({ source }) =>
    [...source.matchAll(/^\s+(\w+): (?:z|text)\b|\bget\("(\w+)"\)/gm)].map(
      ([, one, other]) => (one ?? other) as string,
    ),
  );
  return [...new Set(names)];
};

export const routeFiles = async (): Promise<string[]> =>
  (await filesOf("app/**/route.ts")).map(({ file }) => file);

/** The same with the methods by which each is asked. */
export const handlersFound = async (): Promise<{ file: string; methods: string[] }[]> =>
  (await filesOf("app/**/route.ts")).map(({ file, source }) => ({
    file,
    methods: [...source.matchAll(/^export (?:const|(?:async )?function) ([A-Z]+)\b/gm)].map(
      ([, method]) => method as string,
    ),
  }));

export const pageFiles = async (): Promise<string[]> =>
  (await filesOf("app/**/page.tsx")).map(({ file }) => file);

/** Files in which something from outside is read by a schema. */
export const schemaFiles = async (): Promise<string[]> =>
  (await nounFiles()).filter(({ source }) => /from "zod"/.test(source)).map(({ file }) => file);

export const load = (file: string): Promise<Record<string, unknown>> => import(path.join(root, file));

/** The files that name another in an import, by the end of its path. */
export async function importersOf(modulePath: string): Promise<string[]> {
  const name = new RegExp(`from "[^"]*/${path.basename(modulePath, ".ts")}"`);
  const all = await filesOf("{lib,app,components,prisma}/**/*.ts{,x}");
  return all.filter(({ source }) => name.test(source)).map(({ file }) => file);
}
