import { useLocale, useTranslations } from "next-intl";
import { useClauseWords } from "@/components/clauses/words";
import { Link } from "@/components/ui/link";
import { wordingFor } from "@/lib/kernel/localised";
import type { CheckedRule } from "@/lib/review/checklist";
import type { RuleName } from "@/lib/review/finding";
import type { ReviewItem } from "@/lib/review/queries";
import { useFindingText } from "./finding-text";

/** More of one kind than this is mended a part at a time. */
const shown = 12;

/** Where to go for what no single clause can settle. */
const elsewhere: Partial<
  Record<RuleName, { path: string; word: "see_open" | "to_draft" | "to_readiness" | "to_parties" }>
> = {
  nothing_agreed: { path: "/draft", word: "to_draft" },
  open_changes: { path: "/draft?show=contested", word: "see_open" },
  title_language_missing: { path: "/parties#decisions", word: "to_parties" },
  first_action_absent: { path: "/draft?add=milestone", word: "to_draft" },
  gate_unassessed: { path: "/readiness", word: "to_readiness" },
  phase_before_ready: { path: "/readiness", word: "to_readiness" },
  category_without_indicator: { path: "/draft?add=indicator", word: "to_draft" },
  no_consultation_held: { path: "/draft?kind=consultation", word: "to_draft" },
  donor_without_commitment: { path: "/draft?add=commitment", word: "to_draft" },
};

/** One check that found something: what, in which clauses, and which demand it serves. */
export function RuleFindings({
  checked: { rule, source, items },
  base,
}: {
  checked: CheckedRule;
  base: string;
}) {
  const t = useTranslations("review");
  const place = elsewhere[rule];
  return (
    <div className="grid gap-2">
      <h4 className="flex flex-wrap items-baseline gap-x-3 font-semibold">
        {t(`rules.${rule}.title`)}
        <span className="text-note font-normal text-ink-3">
          {t("serves", { id: source, what: t(`sources.${source}`) })}
        </span>
      </h4>
      <ul className="grid gap-2">
        {items.slice(0, shown).map(item => (
          <Found
            key={JSON.stringify([item.clauseId, item.path, item.settles, item.params])}
            item={item}
            base={base}
          />
        ))}
      </ul>
      {items.length > shown && (
        <p className="text-small text-ink-2">{t("more", { count: items.length - shown })}</p>
      )}
      {place && (
        <p className="text-small">
          <Link href={base + place.path}>{t(place.word)}</Link>
        </p>
      )}
    </div>
  );
}

function Found({ item, base }: { item: ReviewItem; base: string }) {
  const locale = useLocale();
  const words = useClauseWords();
  const text = useFindingText();
  const { clause, path } = item;
  const steps = path?.split(".").filter(step => words.knows(step)) ?? [];
  const title = clause && wordingFor(clause.title, locale);
  return (
    <li className="border-s-[3px] border-line ps-3">
      {clause && title && (
        <p>
          <Link
            href={`${base}/draft?clause=${clause.id}#clause-${clause.id}`}
            lang={title.language}
            dir="auto"
            className="font-medium"
          >
            {title.text || words.kind(clause.kind)}
          </Link>{" "}
          <span className="text-small text-ink-3">
            {words.kind(clause.kind)}
            {steps.length > 0 && ` · ${words.field(clause.kind, steps)}`}
          </span>
        </p>
      )}
      <p className="text-ink-2">{text(item)}</p>
    </li>
  );
}
