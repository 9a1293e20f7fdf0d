import { wordingFor } from "@/lib/kernel/localised";
import { formatMoment } from "@/lib/platform/format";
import { shortDigest } from "./short-digest";
import type { Source, SourceParty, SourceSignatory } from "./source";
import type { Block, SignatureBlock } from "./tree";
import { type DocumentWords, labelsFor, wordsIn } from "./words";

/** One block for each who signs, once for all languages: labels stand in each of them. */
export function signatureBlocks(source: Source, languages: readonly string[]): Block[] {
  const spoken = [...new Set(languages.map(labelsFor))].map(wordsIn);
  const [first] = spoken;
  if (!first) return [];
  const label = (word: "signatures" | "name" | "office" | "date" | "digest" | "signature") =>
    spoken.map(words => words.paper(word)).join(" / ");
  const { root } = source.text;
  const short = shortDigest(root);
  return [
    {
      type: "heading",
      key: "signatures",
      level: 1,
      text: label("signatures"),
      language: first.locale,
      breaks: true,
    },
    ...spoken.map(
      (words): Block => ({
        type: "line",
        key: `signatures/lead/${words.locale}`,
        role: "note",
        text: words.paper("signed_lead", { root, short }),
      }),
    ),
    ...source.parties.flatMap(party => {
      const own = source.signatories.filter(({ delegationId }) => delegationId === party.id);
      const signing = own.length > 0 ? own : [undefined];
      return signing.map(
        (signatory, index): SignatureBlock => ({
          type: "signature",
          key: `signatures/${party.id}/${index}`,
          ...nameOf(party, languages),
          lines: [
            { label: label("name"), value: signatory?.name ?? "" },
            { label: label("office"), value: signatory?.office ?? "" },
            { label: label("date"), value: dateOf(signatory, first) },
            { label: label("digest"), value: short },
            { label: label("signature"), value: signedLine(signatory, first) },
          ],
        }),
      );
    }),
  ];
}

function nameOf({ name }: SourceParty, [language = "en"]: readonly string[]) {
  const { text, language: partyLanguage } = wordingFor(name, language);
  return { party: text, partyLanguage };
}

const dateOf = (signatory: SourceSignatory | undefined, { locale }: DocumentWords): string =>
  signatory?.signedAt ? formatMoment(signatory.signedAt, locale) : "";

/** A signature in the record stands in the record; the paper says so instead of showing a line to sign on. */
const signedLine = (signatory: SourceSignatory | undefined, words: DocumentWords): string =>
  signatory?.signedAt
    ? words.paper("electronic", { moment: formatMoment(signatory.signedAt, words.locale) })
    : "";
