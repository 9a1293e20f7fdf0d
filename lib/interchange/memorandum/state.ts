import { formatDate } from "@/lib/platform/format";
import { shortDigest } from "./short-digest";
import type { Source } from "./source";
import type { DocumentWords } from "./words";

/** What is held against what, where a document is more than the agreed text of one revision. */
export type Comparison =
  | { of: "revisions"; from: number; fromRoot: string }
  | { of: "amendment"; number: number }
  | { of: "draft" };

/** The line under the title: which text it is. */
export function stateLine({ text }: Source, words: DocumentWords, comparison?: Comparison): string {
  const { revision, at } = text;
  if (comparison?.of === "amendment") return words.paper("proposed", { revision, number: comparison.number });
  if (comparison?.of === "draft") return words.paper("drafted", { revision });
  if (at === null) return words.paper("nothing_agreed");
  return words.paper("state", { revision, date: formatDate(at, words.locale) });
}

/** The line on each page: which text, with the short and the full form of its digest. */
export function pageMark({ text }: Source, words: DocumentWords, comparison?: Comparison): string {
  const { revision, root } = text;
  const digests = { root, short: shortDigest(root) };
  switch (comparison?.of) {
    case "revisions":
      return words.paper("compared_mark", {
        ...digests,
        from: comparison.from,
        fromShort: shortDigest(comparison.fromRoot),
        to: revision,
      });
    case "amendment":
      return words.paper("amendment_mark", { ...digests, number: comparison.number, revision });
    case "draft":
      return words.paper("draft_mark", { ...digests, revision });
    default:
      return words.paper("revision_mark", { ...digests, revision });
  }
}
