import type { Cell } from "./read-cells";
import { dayOfSerial } from "./read-cells";
import { latinDigits, spoken } from "./spoken";

/** Which end of a month or a year is meant where a date is no more exact. */
export type End = "first" | "last";
/** In which order a column writes day and month; `either` where nothing in it tells. */
export type DayOrder = "day_first" | "month_first" | "either";

const monthNames = [
  "january jan janvier janv enero ene janeiro يناير كانون الثاني جانفي",
  "february feb fevrier fevr febrero fevereiro fev فبراير شباط فيفري",
  "march mar mars marzo marco مارس اذار",
  "april apr avril avr abril abr ابريل نيسان افريل",
  "may mai mayo maio مايو ايار ماي",
  "june jun juin junio junho يونيو حزيران جوان",
  "july jul juillet juil julio julho يوليو تموز جويلية",
  "august aug aout agosto ago اغسطس اب اوت",
  "september sep sept septembre septiembre setiembre setembro set سبتمبر ايلول",
  "october oct octobre octubre outubro out اكتوبر تشرين الاول",
  "november nov novembre noviembre novembro نوفمبر تشرين الثاني",
  "december dec decembre diciembre dic dezembro dez ديسمبر كانون الاول",
].map(
  names =>
    new Set(
      names.split(" ").filter(name => name !== "كانون" && name !== "تشرين" && !/^(الاول|الثاني)$/.test(name)),
    ),
);

/** Levantine months of two words. */
const twoWords: Record<string, number> = {
  "كانون الثاني": 1,
  "تشرين الاول": 10,
  "تشرين الثاني": 11,
  "كانون الاول": 12,
};

/** A day as the cell says it; undefined where it says none that can be read. */
export function dayIn(cell: Cell, order: DayOrder, end: End): string | undefined {
  if (cell.day) return cell.day;
  if (cell.isNumber) {
    const number = Number(cell.text);
    return Number.isInteger(number) && number >= 1990 && number <= 2150
      ? wholeYear(number, end)
      : dayOfSerial(number);
  }
  return dayInText(latinDigits(cell.text), order, end);
}

/** Day and month in either order, then the year. */
const numeric = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}$/;

/** What dates of one hand tell of their order. */
export function orderOf(cells: readonly Cell[]): DayOrder {
  for (const { text, isNumber } of cells) {
    const parts = isNumber ? null : numeric.exec(latinDigits(text).trim());
    if (!parts) continue;
    // Nobody who writes points puts the month first.
    if (Number(parts[1]) > 12 || text.includes(".")) return "day_first";
    if (Number(parts[2]) > 12) return "month_first";
  }
  return "either";
}

/** Whether the order had to be guessed to read it. */
export const isAmbiguous = ({ text, isNumber }: Cell): boolean => {
  const parts = isNumber ? null : numeric.exec(latinDigits(text).trim());
  return parts !== null && Number(parts[1]) <= 12 && Number(parts[2]) <= 12 && parts[1] !== parts[2];
};

function dayInText(text: string, order: DayOrder, end: End): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const numbers = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$/.exec(text);
  if (numbers) {
    const [, one, two, year = ""] = numbers;
    const full = year.length === 2 ? `20${year}` : year;
    return order === "month_first" ? dayOf(full, one, two) : dayOf(full, two, one);
  }
  const month = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? /^(\d{4})[./-](\d{1,2})$/.exec(text)?.toSpliced(1, 2);
  if (month) {
    const [year, number] = /^\d{4}/.test(text) ? text.split(/[./-]/) : text.split(/[./-]/).reverse();
    return wholeMonth(Number(year), Number(number), end);
  }
  const quarter = /^[qt]\s*([1-4])\s*[/-]?\s*(\d{4})$/i.exec(text) ?? null;
  if (quarter) {
    const last = Number(quarter[1]) * 3;
    return wholeMonth(Number(quarter[2]), end === "first" ? last - 2 : last, end);
  }
  if (/^\d{4}$/.test(text)) return wholeYear(Number(text), end);
  return dayInWords(spoken(text), end);
}

/** "15 March 2027", "March 15, 2027", "mars 2027", "15 de marzo de 2027". */
function dayInWords(text: string, end: End): string | undefined {
  const pair = Object.entries(twoWords).find(([name]) => text.includes(name));
  const words = text.split(" ");
  const month = pair?.[1] ?? monthNames.findIndex(names => words.some(word => names.has(word))) + 1;
  if (month === 0) return undefined;
  const numbers = words
    .map(word => word.replace(/^(\d{1,2})(st|nd|rd|th|er|e|o)$/, "$1"))
    .filter(word => /^\d+$/.test(word));
  const year = numbers.find(number => number.length === 4);
  const [day, more] = numbers.filter(number => number !== year);
  if (!year || more !== undefined) return undefined;
  return day === undefined ? wholeMonth(Number(year), month, end) : dayOf(year, String(month), day);
}

const two = (number: number | string | undefined): string => String(number ?? "").padStart(2, "0");

/** Only a day that the calendar has. */
function dayOf(year?: string, month?: string, day?: string): string | undefined {
  const text = `${year}-${two(month)}-${two(day)}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined;
}

const wholeYear = (year: number, end: End): string => (end === "first" ? `${year}-01-01` : `${year}-12-31`);

function wholeMonth(year: number, month: number, end: End): string | undefined {
  if (!(month >= 1 && month <= 12)) return undefined;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayOf(String(year), String(month), end === "first" ? "1" : String(days));
}
