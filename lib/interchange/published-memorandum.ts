import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import { publishedPackage, type RecordPlace } from "@/lib/publication/queries";
import type { Format } from "./document-request";
import { publishedSource } from "./published-source";
import { writeDocument } from "./write-document";

const KEPT = 12;

/** Documents last asked for, the longest unused first: anyone may ask, and each takes a process a second or more. */
const kept = new Map<string, Promise<Uint8Array>>();

/** The public text of a package at that place of its record as a document; made once for each place. */
export async function publishedMemorandum(
  { slug, hash }: RecordPlace,
  format: Format,
  language: string | undefined,
): Promise<Uint8Array> {
  const key = [slug, hash, format, language ?? "all"].join(" ");
  const known = kept.get(key);
  const document = known ?? make(slug, format, language);
  kept.delete(key);
  kept.set(key, document);
  // A failure is not kept: the next reader may have better luck.
  if (!known) document.catch(() => kept.delete(key));
  for (const [oldest] of kept) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return document;
}

async function make(slug: string, format: Format, language: string | undefined): Promise<Uint8Array> {
  const published = await publishedPackage(slug);
  if (!published) throw new DomainError("not-found", "not_found");
  const source = publishedSource(published);
  const languages = language ? [language] : source.languages;
  return writeDocument({ write: "memorandum", format, layout: "one_after_another", languages, source });
}
