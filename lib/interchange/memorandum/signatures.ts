import { wordingFor } from "@/lib/kernel/localised";
import { formatDate, formatMoment } from "@/lib/platform/format";
import { shortDigest } from "./short-digest";
import type { Source, SourceParty, SourceSignatory } from "./source";
import type { Block, SignatureBlock } from "./tree";
import { type DocumentWords, labelsFor, wordsIn } from "./words";

/** One block for each who signs, once for all languages: labels stand in each of them. */
export function signatureBlocks(source: Source, languages: readonly string[]): Block[] {
  const spoken = [...new Set(languages.map(labelsFor))].map(wordsIn);
  const [first] = spoken;
  if (!first) return [];
  const label: Label = word => spoken.map(words => words.paper(word)).join(" / ");
  const { root } = source.text;
  const digits = shortDigest(root);
  return [
    {
      type: "heading",
      key: "signatures",
      level: 1,
      text: label("signatures"),
      language: first.locale,
      breaks: true,
    },
    ...spoken.flatMap((words): Block[] => [
      ...standingLine(source, words),
      {
        type: "line",
        key: `signatures/lead/${words.locale}`,
        role: "note",
        text: words.paper("signed_lead", { root, digits }),
      },
    ]),
    ...source.parties.flatMap(party => {
      const own = source.signatories.filter(({ delegationId }) => delegationId === party.id);
      const signing = own.length > 0 ? own : [undefined];
      return signing.map(
        (signatory, index): SignatureBlock => ({
          type: "signature",
          key: `signatures/${party.id}/${index}`,
          ...nameOf(party, languages),
          lines: linesOf(signatory, digits, label, first),
        }),
      );
    }),
  ];
}

function nameOf({ name }: SourceParty, [language = "en"]: readonly string[]) {
  const { text, language: partyLanguage } = wordingFor(name, language);
  return { party: text, partyLanguage };
}

type Word = "signatures" | "name" | "office" | "date" | "digest" | "method" | "key" | "signature";
type Label = (word: Word) => string;

/** Which text this is among those signed, and how far it is; nothing before it was initialled. */
function standingLine({ signing }: Source, words: DocumentWords): Block[] {
  if (!signing) return [];
  const { number, stage, openedAt, settledAt } = signing;
  const name = number === 0 ? words.paper("as_memorandum") : words.paper("as_amendment", { number });
  const text =
    stage === "complete" && settledAt
      ? words.paper("in_force", { name, date: formatDate(settledAt, words.locale) })
      : words.paper("initialled", { name, date: formatDate(openedAt, words.locale) });
  return [{ type: "line", key: `signatures/standing/${words.locale}`, role: "note", text }];
}

/** A signature in the record stands in the record; the paper says so instead of showing a line to sign on. */
function linesOf(
  signatory: SourceSignatory | undefined,
  digits: string,
  label: Label,
  words: DocumentWords,
): SignatureBlock["lines"] {
  const { name, office, signedAt, method, key } = signatory ?? {};
  const moment = signedAt ? formatMoment(signedAt, words.locale) : "";
  return [
    { label: label("name"), value: name ?? "" },
    { label: label("office"), value: office ?? "" },
    { label: label("date"), value: moment },
    { label: label("digest"), value: digits },
    ...(method ? [{ label: label("method"), value: words.paper(`by_${method}`) }] : []),
    ...(key ? [{ label: label("key"), value: shortDigest(key) }] : []),
    { label: label("signature"), value: moment && words.paper("electronic", { moment }) },
  ];
}
