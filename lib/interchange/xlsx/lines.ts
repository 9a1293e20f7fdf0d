import type { Body, ClauseContent, ClauseKind, ContentOf } from "@/lib/clauses/catalogue";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import { decimalText, type Money } from "@/lib/kernel/money";
import type { Locale } from "@/lib/platform/i18n/locales";
import { wordsIn } from "../memorandum/words";
import type { Column, TableName } from "./columns";

/** What a cell is to hold: a text, a day, an amount, a number, or nothing. */
export type Value = string | { day: string } | { money: Money } | number | undefined;
export type Line = Partial<Record<Column, Value>>;

/** Titles of clauses by id, in the language of the sheet. */
export type Titles = ReadonlyMap<string, string>;

export const ofKind = <K extends ClauseKind>(contents: readonly ClauseContent[], kind: K): ContentOf<K>[] =>
  contents.filter(content => content.kind === kind) as ContentOf<K>[];

export const titlesOf = (contents: readonly ClauseContent[], locale: Locale): Titles =>
  new Map(contents.map(({ id, body }) => [id, wordingFor(body.title, locale).text]));

/** The clauses of each table in the order in which their rows stand. */
export const rowsOf: Record<TableName, (contents: readonly ClauseContent[]) => ClauseContent[]> = {
  milestones: contents =>
    ofKind(contents, "milestone").sort((a, b) =>
      a.body.window.earliest.localeCompare(b.body.window.earliest),
    ),
  indicators: contents => ofKind(contents, "indicator"),
  finance: contents => ofKind(contents, "incentive"),
  tranches: contents => ofKind(contents, "tranche"),
};

/** A clause as its rows say it: one, or for an incentive one for each line of its budget. */
export function linesOf(content: ClauseContent, titles: Titles, locale: Locale): Line[] {
  const lines = linesOfKind(content, titles, locale);
  return lines.map(line => ({ ...line, clause: content.id }));
}

function linesOfKind({ kind, body }: ClauseContent, titles: Titles, locale: Locale): Line[] {
  switch (kind) {
    case "milestone":
      return [milestoneLine(body, titles, locale)];
    case "indicator":
      return [indicatorLine(body, locale)];
    case "incentive":
      return financeLines(body, titles, locale);
    case "tranche":
      return [trancheLine(body, titles, locale)];
    default:
      return [];
  }
}

const said = (text: Localised | undefined, locale: Locale): string | undefined =>
  text && wordingFor(text, locale).text;
const day = (text: string | undefined): Value => (text === undefined ? undefined : { day: text });
/** One a line: what stands in a list never holds a line's end, and may hold anything else. */
const listed = (parts: readonly (string | undefined)[] | undefined): Value =>
  parts?.filter(part => part !== undefined).join("\n");

function milestoneLine(body: Body<"milestone">, titles: Titles, locale: Locale): Line {
  return {
    title: said(body.title, locale),
    phase: titles.get(body.phase),
    earliest: day(body.window.earliest),
    target: day(body.window.target),
    latest: day(body.window.latest),
    lead: said(body.lead, locale),
    action: body.action,
    evidence: listed(body.evidence?.map(({ what }) => said(what, locale))),
    scoring: wordsIn(locale).choice("milestone", "scoring", body.scoring),
    text: said(body.text, locale),
  };
}

function indicatorLine(body: Body<"indicator">, locale: Locale): Line {
  const choice = (field: string, option: string | undefined) =>
    option && wordsIn(locale).choice("indicator", field, option);
  return {
    title: said(body.title, locale),
    category: choice("category", body.category),
    unit: said(body.unit, locale),
    measure: choice("measure", body.measure),
    direction: choice("direction", body.direction),
    baseline: body.baseline?.value,
    baselineOn: day(body.baseline?.on),
    goal: body.target?.value,
    goalBy: day(body.target?.by),
    source: said(body.source, locale),
    frequency: choice("frequency", body.frequency),
    owner: said(body.owner, locale),
    text: said(body.text, locale),
  };
}

function financeLines(body: Body<"incentive">, titles: Titles, locale: Locale): Line[] {
  const words = wordsIn(locale);
  const choice = (field: string, option: string) => words.choice("incentive", field, option);
  const common: Line = {
    title: said(body.title, locale),
    form: choice("form", body.form),
    value: body.value && { money: body.value },
    currency: body.value?.currency,
    instrument: choice("instrument", body.instrument),
    channel: choice("channel", body.channel),
    tier: body.tier,
    exportControlled: body.exportControlled ? words.yes : words.no,
    phase: body.phase && titles.get(body.phase),
    through: said(body.through, locale),
    vettedBy: said(body.curriculumVettedBy, locale),
    recipients: listed(body.recipients?.map(({ unit }) => said(unit, locale))),
    endUse: said(body.endUse, locale),
    text: said(body.text, locale),
  };
  const lines = (body.budget ?? []).map(
    ({ period, amount, negative, status, type, valueDate }): Line => ({
      ...common,
      // One column names the currency of the row: a value in another says so itself.
      ...(body.value &&
        body.value.currency !== amount.currency && {
          value: `${body.value.currency} ${decimalText(body.value)}`,
        }),
      amount: { money: negative ? { ...amount, minor: -amount.minor } : amount },
      currency: amount.currency,
      start: day(period.start),
      end: day(period.end),
      status: choice("status", status),
      revision: choice("type", type),
      valueDate: day(valueDate),
    }),
  );
  return lines.length > 0 ? lines : [common];
}

function trancheLine(body: Body<"tranche">, titles: Titles, locale: Locale): Line {
  const choice = (field: string, option: string | undefined) =>
    option && wordsIn(locale).choice("tranche", field, option);
  return {
    title: said(body.title, locale),
    incentive: titles.get(body.incentive),
    amount: { money: body.amount },
    currency: body.amount.currency,
    start: day(body.due.start),
    end: day(body.due.end),
    valueDate: day(body.valueDate),
    rule: choice("rule", body.release.rule),
    atLeast: body.release.atLeast,
    releasedOn: listed(body.release.clauses?.map(id => titles.get(id))),
    payout: choice("payout", body.payout),
    revision: choice("revision", body.revision),
    text: said(body.text, locale),
  };
}
