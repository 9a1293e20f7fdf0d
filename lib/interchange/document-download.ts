import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import { wordingFor } from "@/lib/kernel/localised";
import type { PackageHead } from "@/lib/packages/queries";
import { formatList } from "@/lib/platform/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { ComparisonAddress, DocumentRequest, MemorandumAddress } from "./document-request";
import { amendedText, handsBetween, memorandumSource } from "./documents";
import { labelsFor, offeredIn } from "./memorandum/words";

/** What to write, and what to call it. */
export type Download = { request: DocumentRequest; name: string };

/** The memorandum that an address names, as far as its reader may read it. */
export async function memorandumDownload(head: PackageHead, address: MemorandumAddress): Promise<Download> {
  const { format, layout, revision } = address;
  const source = await memorandumSource(head, revision);
  const languages = languagesOf(head, address);
  const name = `${head.slug}-r${source.text.revision}-${languages.join("-")}.${format}`;
  return { request: { write: "memorandum", format, layout, languages, source }, name };
}

/** Milestones, indicators and finance of the agreed text. */
export async function tablesDownload(head: PackageHead, locale: Locale): Promise<Download> {
  const { text } = await memorandumSource(head);
  const contents = text.clauses.map(({ content }) => content);
  return { request: { write: "tables", contents, locale }, name: `${head.slug}-r${text.revision}.xlsx` };
}

/** The comparison that an address names: an amendment against the text of now, or one revision against another. */
export async function comparisonDownload(head: PackageHead, address: ComparisonAddress): Promise<Download> {
  const [language = "en"] = languagesOf(head, address);
  const { amendment } = address;
  const parts = amendment
    ? await amendmentParts(head, amendment, language)
    : await revisionParts(head, address, language);
  const { label, ...compared } = parts;
  return {
    request: { write: "comparison", languages: [language], ...compared },
    name: `${head.slug}-${label}-${language}.docx`,
  };
}

async function amendmentParts(head: PackageHead, amendmentId: string, language: string) {
  const { source, before, number, hand } = await amendedText(head, amendmentId, language);
  const comparison = number === null ? ({ of: "draft" } as const) : ({ of: "amendment", number } as const);
  const label = number === null ? "draft" : `amendment-${number}`;
  return { label, source, before, comparison, hands: {}, everybody: hand };
}

async function revisionParts(head: PackageHead, { from, to }: ComparisonAddress, language: string) {
  const until = to ?? head.revision;
  const since = from ?? Math.max(0, until - 1);
  if (since >= until || until > head.revision) throw new DomainError("not-found", "not_found");
  const [before, source, hands] = await Promise.all([
    memorandumSource(head, since),
    memorandumSource(head, until),
    handsBetween(head, since, until, language),
  ]);
  const everybody = {
    author: everyParty(head, language),
    date: source.text.at ?? "1970-01-01T00:00:00.000Z",
  };
  const comparison = { of: "revisions", from: since, fromRoot: before.text.root } as const;
  return { label: `r${since}-r${until}`, source, before, comparison, hands, everybody };
}

/** What no single delegation did, such as a sum: all of them agreed to it. */
const everyParty = (head: PackageHead, language: string): string =>
  formatList(
    head.parties.filter(party => !party.left).map(({ name }) => wordingFor(name, language).text),
    labelsFor(language),
  );

/** The languages asked for that the package is written in, a courtesy translation among them; else every authentic one. */
function languagesOf(
  { languages }: PackageHead,
  { language, second }: { language?: string; second?: string },
): string[] {
  const asked = [...new Set([language, second])].filter(
    one => one !== undefined && offeredIn(languages).includes(one),
  );
  return asked.length > 0 ? (asked as string[]) : languages;
}
