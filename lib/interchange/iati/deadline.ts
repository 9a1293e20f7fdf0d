import { limits as bounds } from "./limits";
import { cutAt, oneLine } from "./narrative";
import { readDate } from "./values";

/** What the wording of a condition says about time: one date, and every other phrase that sets a limit, as it stands. */
export type Deadline = { due?: string; words?: string };

/**
 * Published wordings are poorly typed: words run together ("nolater than", "byDecember30, 2018"), so spaces are optional
 * throughout. Only what stands there is taken: a month without a day, or several dates, give words and no due date.
 * Read are the four languages in which such wordings are published: English, French, Spanish, Portuguese.
 */
const months = [
  "jan(?:uary|vier|eiro)?|ene(?:ro)?",
  "feb(?:ruary|rero)?|f[ée]v(?:rier|ereiro)?",
  "mar(?:ch|s|zo|[çc]o)?",
  "apr(?:il)?|avr(?:il)?|abr(?:il)?",
  "mayo?|maio?",
  "june?|juin|jun(?:io|ho)",
  "july?|juil(?:let)?|jul(?:io|ho)",
  "aug(?:ust)?|ao[ûu]t|ago(?:sto)?",
  "sep(?:t(?:ember|embre|iembre)?)?|set(?:embro|iembre)?",
  "oct(?:ober|obre|ubre)?|out(?:ubro)?",
  "nov(?:ember|embre|iembre|embro)?",
  "dec(?:ember)?|d[ée]c(?:embre)?|dic(?:iembre)?|dez(?:embro)?",
];
const month = `(?:${months.join("|")})\\.?`;
const day = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|er|\\.?[ºo](?!\\p{L}))?";
const year = "(?:19|20)\\d\\d";
const fullDate = [
  `${year}-\\d\\d-\\d\\d`,
  `${day}[\\s./-]*(?:of\\s*|de\\s*)?${month}[\\s,./-]*(?:del?\\s*)?${year}`,
  `${month}\\s*${day}\\s*,?\\s*${year}`,
].join("|");
const anyDate = `${fullDate}|${month}\\s*,?\\s*(?:del?\\s*)?${year}`;
const limits = [
  "(?:by\\s*)?no[t]?\\s*later\\s*than|on\\s*or\\s*before|\\bby|\\bbefore|\\buntil",
  "au\\s*plus\\s*tard\\s*(?:le|en)?|\\bavant\\s*(?:le)?|d[’']ici\\s*(?:le|au)?",
  "\\ba\\s*m[áa]s\\s*tardar\\s*(?:el|en)?|no\\s*m[áa]s\\s*tarde\\s*del?|\\bantes\\s*del?|\\bhasta\\s*(?:el)?",
  "\\bo\\s*mais\\s*tardar\\s*(?:até|a|em)?|\\bat[ée]\\s*(?:ao?|o)?|\\bantes\\s*d[eo]",
];
const limit = `(?:${limits.join("|")})\\s*(?:the\\s*|d[ií]a\\s*)?`;
const numerals =
  "(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|thirty|forty|sixty|ninety)(?:[-\\s](?:one|two|three|four|five|six|seven|eight|nine))?";
// A number in words of any language, where agreements repeat it in figures: "noventa (90)".
const quantity = `(?:\\d+\\s*|${numerals}\\s*(?:\\(\\d+\\)\\s*)?|\\b\\p{L}{2,12}\\s*\\(\\d+\\)\\s*)`;
const units = [
  "(?:calendar\\s*|working\\s*|business\\s*)?(?:days?|weeks?|months?|years?)",
  "(?:jours?|semaines?|mois|ans?)(?:\\s*(?:ouvrables|ouvrés|calendaires))?",
  "(?:d[ií]as?|semanas?|meses|m[eê]s|a[ñn]os?)(?:\\s*(?:h[áa]biles|naturales|calendario|[úu]teis|corridos))?",
];
const unit = `(?:${units.join("|")})`;
const within = [
  "(?:by\\s*)?no[t]?\\s*later\\s*than|\\bwithin|\\bby",
  "\\bdans\\s*(?:les|un\\s*d[ée]lai\\s*de)",
  "\\bdentro\\s*de(?:\\s*los)?|\\ben\\s*(?:el|un)\\s*plazo\\s*de|\\bno\\s*prazo\\s*de",
];
const after = [
  "after|from|following|of\\s*(?:the\\s*)?(?=effect|sign|clos|complet|approv)",
  "apr[èe]s|suivant|[àa]\\s*compter\\s*d[eu]",
  "despu[ée]s\\s*del?|tras|siguientes\\s*al?|(?:contados\\s*)?(?:desde|a\\s*partir\\s*del?)",
  "ap[óo]s|depois\\s*d[aeo]|seguintes\\s*(?:à|ao?)|(?:contados\\s*)?a\\s*(?:contar|partir)\\s*d[aeo]",
];
const event = '[^.,;|()“”"]{3,60}?(?=\\s*(?:[.,;|()“”"]|\\band\\b|\\bet\\b|\\s[ye](?!\\p{L})|$))';

const pattern = (source: string) => new RegExp(source, "giu");
const labelled = pattern(
  `(?:due\\s*date|date\\s*limite|[ée]ch[ée]ance|fecha\\s*l[íi]mite|vencimiento|data\\s*limite|vencimento)\\s*:?\\s*(${fullDate})`,
);
const dated = pattern(`${limit}(${anyDate})`);
const relative = [
  pattern(`(?:(?:${within.join("|")})\\s*)?${quantity}${unit}\\s*(?:${after.join("|")})\\s*${event}`),
  pattern(
    `\\b(?:prior\\s*to|before|avant|antes)\\s*(?:the\\s*|le\\s*|d[eo]l?\\s*)?(?:commencement|start|d[ée]but|d[ée]marrage|inicio|comienzo|in[íi]cio|come[çc]o)\\s*(?:of|d[eu]l?|d[ao]s?)\\s*${event}`,
  ),
  pattern(
    `${limit}(?:${month}\\s*${day}|${day}\\s*(?:de\\s*)?${month})\\s*(?:of\\s*each|each|every|de\\s*chaque|(?:de\\s*)?cada)\\s*(?:year|ann[ée]e|a[ñn]o)`,
  ),
  pattern("(?:recurrent\\s*)?\\b(?:frequency|fr[ée]quence|frecuencia|frequ[êe]ncia)\\s*:\\s*[\\p{L}-]+"),
];

export function deadlineIn(text: string): Deadline {
  const flat = oneLine(text);
  const named = datesOf(flat, labelled);
  const phrases = datesOf(flat, dated);
  const certain = named.length > 0 ? named : phrases;
  const days = new Set(certain.map(found => found.date));
  const [only] = days;
  const due = days.size === 1 ? only : undefined;
  const undated = (due ? [] : [...named, ...phrases]).filter(found => !relativeHolds(found.words, flat));
  const words = [...undated.map(found => found.words), ...relative.flatMap(each => flat.match(each) ?? [])];
  const unique = [...new Set(words.map(oneLine))];
  return {
    ...(due && { due }),
    ...(unique.length > 0 && { words: cutAt(unique.join("; "), bounds.line) }),
  };
}

const relativeHolds = (words: string, text: string): boolean =>
  relative.some(each => (text.match(each) ?? []).some(found => found.includes(words)));

function datesOf(text: string, expression: RegExp): { words: string; date: string | undefined }[] {
  return [...text.matchAll(expression)].map(match => ({ words: match[0], date: dateIn(match[1] ?? "") }));
}

/** A day in words or figures as an ISO date; absent where the day is not said or does not exist. */
function dateIn(words: string): string | undefined {
  const iso = readDate(words);
  if (iso) return iso;
  const index = months.findIndex(each =>
    new RegExp(`(?:^|[^\\p{L}])(?:${each})(?![\\p{L}])`, "iu").test(words),
  );
  const said = new RegExp(`(${year})\\s*$`).exec(words)?.[1];
  const figures = words.replace(/\d{4}\s*$/, "").match(/\d{1,2}/)?.[0];
  if (index < 0 || !said || !figures) return undefined;
  return readDate(`${said}-${String(index + 1).padStart(2, "0")}-${figures.padStart(2, "0")}`);
}

/** Wording that ties a condition to the payment itself rather than to the whole activity. */
const payment = [
  /condition\s*(?:of|for|to|precedent\s*to)\s*(?:the\s*)?(?:first\s*)?(?:disbursement|withdrawal)|disbursement\s*condition/i,
  /condition\s*(?:pr[ée]alable\s*)?(?:de|du|au)\s*(?:premier\s*)?d[ée]caissement/i,
  /condici[óo]n\s*(?:previa\s*)?(?:al|del?|para\s*el)\s*(?:primer\s*)?desembolso/i,
  /condi[çc][ãa]o\s*(?:pr[ée]via\s*)?(?:ao|d[eo]|para\s*o)\s*(?:primeiro\s*)?desembolso/i,
];

export const holdsPayment = (text: string): boolean => payment.some(each => each.test(text));
