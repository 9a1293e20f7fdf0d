import { limits } from "./limits";
import { cutAt, oneLine } from "./narrative";
import { readDate } from "./values";

/** What the wording of a condition says about time: one date, and every other phrase that sets a limit, as it stands. */
export type Deadline = { due?: string; words?: string };

/**
 * Published wordings are poorly typed: words run together ("nolater than", "byDecember30, 2018"), so spaces are optional
 * throughout. Only what stands there is taken: a month without a day, or several dates, give words and no due date.
 */
const months = [
  "jan(?:uary|vier)?",
  "feb(?:ruary)?|f[ée]v(?:rier)?",
  "mar(?:ch|s)?",
  "apr(?:il)?|avr(?:il)?",
  "may|mai",
  "june?|juin",
  "july?|juil(?:let)?",
  "aug(?:ust)?|ao[ûu]t",
  "sep(?:t(?:ember|embre)?)?",
  "oct(?:ober|obre)?",
  "nov(?:ember|embre)?",
  "dec(?:ember)?|d[ée]c(?:embre)?",
];
const month = `(?:${months.join("|")})\\.?`;
const day = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|er)?";
const year = "(?:19|20)\\d\\d";
const fullDate = [
  `${year}-\\d\\d-\\d\\d`,
  `${day}[\\s./-]*(?:of\\s*)?${month}[\\s,./-]*${year}`,
  `${month}\\s*${day}\\s*,?\\s*${year}`,
].join("|");
const anyDate = `${fullDate}|${month}\\s*,?\\s*${year}`;
const limit =
  "(?:(?:by\\s*)?no[t]?\\s*later\\s*than|on\\s*or\\s*before|\\bby|\\bbefore|\\buntil|au\\s*plus\\s*tard\\s*(?:le|en)?|\\bavant\\s*(?:le)?|d[’']ici\\s*(?:le|au)?)\\s*(?:the\\s*)?";
const quantity =
  "(?:\\d+|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|thirty|forty|sixty|ninety)(?:[-\\s](?:one|two|three|four|five|six|seven|eight|nine))?)\\s*(?:\\(\\d+\\)\\s*)?";
const unit =
  "(?:calendar\\s*|working\\s*|business\\s*)?(?:days?|weeks?|months?|years?|jours?|semaines?|mois|ans?)";
const event = '[^.,;|()“”"]{3,60}?(?=\\s*(?:[.,;|()“”"]|\\band\\b|\\bet\\b|$))';

const pattern = (source: string) => new RegExp(source, "giu");
const labelled = pattern(`(?:due\\s*date|date\\s*limite|[ée]ch[ée]ance)\\s*:?\\s*(${fullDate})`);
const dated = pattern(`${limit}(${anyDate})`);
const relative = [
  pattern(
    `(?:(?:by\\s*)?no[t]?\\s*later\\s*than\\s*|\\bwithin\\s*|\\bby\\s*|\\bdans\\s*(?:les|un\\s*d[ée]lai\\s*de)\\s*)?${quantity}${unit}\\s*(?:after|from|following|apr[èe]s|suivant|[àa]\\s*compter\\s*d[eu]|of\\s*(?:the\\s*)?(?=effect|sign|clos|complet|approv))\\s*${event}`,
  ),
  pattern(
    `\\b(?:prior\\s*to|before|avant)\\s*(?:the\\s*|le\\s*)?(?:commencement|start|d[ée]but|d[ée]marrage)\\s*(?:of|d[eu])\\s*${event}`,
  ),
  pattern(
    `${limit}(?:${month}\\s*${day}|${day}\\s*${month})\\s*(?:of\\s*each|each|every|de\\s*chaque)\\s*(?:year|ann[ée]e)`,
  ),
  pattern("(?:recurrent\\s*)?\\b(?:frequency|fr[ée]quence)\\s*:\\s*[\\p{L}-]+"),
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
    ...(unique.length > 0 && { words: cutAt(unique.join("; "), limits.line) }),
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
const payment =
  /condition\s*(?:of|for|to|precedent\s*to)\s*(?:the\s*)?(?:first\s*)?(?:disbursement|withdrawal)|disbursement\s*condition|condition\s*de\s*d[ée]caissement/i;

export const holdsPayment = (text: string): boolean => payment.test(text);
