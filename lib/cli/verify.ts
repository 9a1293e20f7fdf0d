import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { typed } from "@/lib/cli/arguments";
import { unbase64 } from "@/lib/kernel/bytes";
import { bundleFormat } from "@/lib/ledger/bundle";
import type { ShownSignature } from "@/lib/ledger/checked-signatures";
import { isBundle, type Summary, type Verdict, verifyBundle } from "@/lib/ledger/verify-bundle";

const usage = "npm run verify -- BUNDLE [--key BASE64] [--json]";

/** Longer text than one string of V8 holds; a record of that size has other problems. */
const MAX_BYTES = 500 * 2 ** 20;

const standings = {
  open: "before its signatories",
  complete: "in force",
  lapsed: "taken back before everybody had signed",
} as const;

/** Why there is nothing to verify: exit code 2, one line. */
class NoBundle extends Error {}

const { file, shown, key, json } = readArguments();
try {
  const verdict = await verifyBundle(await readBundle(file), key);
  process.stdout.write(json ? `${JSON.stringify(verdict)}\n` : inWords(verdict));
  process.exitCode = verdict.ok ? 0 : 1;
} catch (error) {
  if (!(error instanceof NoBundle)) throw error;
  refuse(`${shown}: ${error.message}`);
}

/** `file` is found from the folder in which the command was typed; `shown` is how it was typed. */
function readArguments(): { file: string; shown: string; key: string | undefined; json: boolean } {
  const { values, positionals } = typedHere();
  const [shown, ...more] = positionals;
  if (shown === undefined || more.length > 0) return refuse(usage);
  if (values.key !== undefined && unbase64(values.key)?.length !== 32)
    return refuse("--key takes an Ed25519 public key: 32 bytes in base64");
  const file = path.resolve(process.env.INIT_CWD ?? ".", shown);
  return { file, shown, key: values.key, json: values.json };
}

function typedHere() {
  try {
    const options = { key: { type: "string" }, json: { type: "boolean", default: false } } as const;
    return typed(usage, { options, allowPositionals: true });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}

async function readBundle(path: string): Promise<unknown> {
  const value = parse(await readText(path));
  if (!isBundle(value)) throw new NoBundle(`not a record: it does not say "format": "${bundleFormat}"`);
  return value;
}

async function readText(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > MAX_BYTES) throw new NoBundle("too large for a record");
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof NoBundle) throw error;
    if (error instanceof TypeError) throw new NoBundle("not a record: not UTF-8 text");
    throw new NoBundle(`cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // Where it stops being JSON, in the engine's words; they quote the file, which may hold what a terminal obeys.
    const where = (error as Error).message.replace(/[^\p{L}\p{N}\p{P}\p{S}]+/gu, " ");
    throw new NoBundle(`not a record: not JSON: ${where}`);
  }
}

function inWords(verdict: Verdict): string {
  const { signatures } = verdict.ok ? verdict.summary : verdict;
  const lines = verdict.ok
    ? [sentence(verdict.summary)]
    : [
        ...verdict.faults.map(({ where, what }) => `${where}: ${what}`),
        ...(verdict.more > 0 ? [`and ${verdict.more} more`] : []),
      ];
  return [...lines, ...signatures.map(signed)].map(line => `${printable(line)}\n`).join("");
}

function sentence(summary: Summary): string {
  const { entries, sealedEntries, revisions, clauses, texts, sealedTexts, consents, signedBy } = summary;
  const keys = signedBy.map(({ name, publicKey }) => `${name} with key ${publicKey}`).join(" and ");
  return (
    `${summary.package} fits: ${entries} entries (${sealedEntries} sealed), ${revisions} revisions, ` +
    `${consents} consents, ${clauses} clauses agreed, ${texts} texts checked (${sealedTexts} sealed), ` +
    `signed by ${keys}`
  );
}

/** What was signed, what became of it, by whom and how, and whether that holds. */
function signed(signature: ShownSignature): string {
  const { entry, number, revision, standing, name, office, organisation, method, key, fits } = signature;
  const text = number === 0 ? "Memorandum" : `Amendment No. ${number}`;
  const party = organisation.en ?? Object.values(organisation)[0] ?? "";
  const held =
    method === "passkey"
      ? `with a passkey, key ${key}: ${fits ? "the signature fits" : "DOES NOT FIT"}`
      : `with password and code, which the keeper of the record vouches for: ${fits ? "its record fits" : "ITS RECORD DOES NOT FIT"}`;
  return `${text} (revision ${revision}, ${standings[standing]}), entry ${entry}: ${name}, ${office}, for ${party}, ${held}`;
}

/** Names are other people's text: none of them may move a terminal's cursor, or turn what is written around. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
}
