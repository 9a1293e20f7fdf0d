import type { Element } from "./element";
import { limits } from "./limits";

/** Why something of the file stands in no clause; each has a sentence in every language (messages, `import.skipped`). */
export const skipReasons = [
  "descriptive",
  "document",
  "contact",
  "administrative",
  "extension",
  "not_in_iati",
  "other_date",
  "publisher_only",
  "no_text",
  "no_date",
  "wrong_date",
  "period_reversed",
  "no_amount",
  "wrong_amount",
  "amount_too_large",
  "no_currency",
  "unknown_currency",
  "negative_disbursement",
  "unknown_code",
  "unknown_language",
  "too_many_languages",
  "text_cut",
  "list_full",
  "no_phase",
  "related_elsewhere",
  "related_otherwise",
  "no_organisation_name",
  "does_not_fit",
  "and_more",
] as const;
export type SkipReason = (typeof skipReasons)[number];
export type Params = Record<string, string | number>;
export type Skipped = { what: string; line: number; why: SkipReason; params: Params };

/** What a clause must say and the file does not; each has a sentence too (`import.assumed`). */
export const assumptions = [
  "consequence_hold",
  "waived_by_every_voice",
  "condition_type_open",
  "instrument",
  "channel",
  "value_from_budgets",
  "value_from_commitments",
  "value_from_planned_disbursements",
  "value_from_payments",
  "value_unknown",
  "tier_and_export",
  "payout_fixed",
  "release_rule_open",
  "category_from_words",
  "category_other",
  "measure_from_values",
  "scoring",
  "window_from_periods",
  "window_from_phase",
  "phase_dates_from_content",
  "phase_for_whole",
  "budget_type_original",
  "budget_status_indicative",
  "amount_rounded",
  "date_from_value_date",
  "period_end_is_start",
  "activity_without_identifier",
  "title_missing",
] as const;
export type Assumption = (typeof assumptions)[number];

/** What a reader of the preview must know beside the clauses, gathered while they are made. */
export class Findings {
  readonly skipped: Skipped[] = [];
  readonly assumed = new Map<Assumption, number>();
  /** Languages that texts were found in. */
  readonly languages = new Set<string>();
  private unlisted = 0;
  private last = { what: "", line: 0 };

  skip(element: Element, why: SkipReason, params: Params = {}, part?: string): void {
    const what = part ? `${element.name}/${part}` : element.name;
    this.last = { what, line: element.line };
    if (this.skipped.length < limits.skipped) this.skipped.push({ ...this.last, why, params });
    else this.unlisted++;
  }

  assume(assumption: Assumption, times = 1): void {
    this.assumed.set(assumption, (this.assumed.get(assumption) ?? 0) + times);
  }

  /** Everything skipped in the order of the file; the last entry says how many found no room in the list. */
  list(): Skipped[] {
    const rest: Skipped[] =
      this.unlisted > 0 ? [{ ...this.last, why: "and_more", params: { count: this.unlisted } }] : [];
    return [...this.skipped.toSorted((a, b) => a.line - b.line), ...rest];
  }
}
