import { useTranslations } from "next-intl";
import { type ShownParty, useShownParties } from "@/components/amendments/parties";
import { Icon } from "@/components/ui/icon";
import { Seat } from "@/components/ui/seat";
import type { Party } from "@/lib/packages/queries";
import { type CheckedRule, checklistOf, passedOf } from "@/lib/review/checklist";
import type { Settler, Severity } from "@/lib/review/finding";
import type { Review } from "@/lib/review/queries";
import { RuleFindings } from "./rule-findings";

/** The checklist before signature, which is also its guard: what blocks, what to weigh, what is in order. */
export function ReviewView({
  review: { items, clauses },
  parties: seated,
  base,
}: {
  review: Review;
  parties: readonly Party[];
  /** Address of the package's pages. */
  base: string;
}) {
  const t = useTranslations("review");
  const parties = useShownParties(seated);
  const count = (severity: Severity) => items.filter(item => item.severity === severity).length;
  const passed = passedOf(items, clauses);
  return (
    <div className="package-page gap-10">
      <section className="grid gap-3">
        <h2 className="font-serif text-title font-semibold">{t("title")}</h2>
        <p className="measure font-serif text-lead">
          {t("sentence", { blocking: count("blocking"), advisory: count("advisory") })}
        </p>
        <p className="measure text-ink-2">{t("lead")}</p>
      </section>
      {(["blocking", "advisory"] as const).map(
        severity =>
          count(severity) > 0 && (
            <section key={severity} aria-labelledby={severity} className="grid gap-6">
              <h2 id={severity} className="flex items-center gap-2 font-serif text-title font-semibold">
                <Icon
                  name={severity === "blocking" ? "stopped" : "warning"}
                  size={18}
                  className={severity === "blocking" ? "text-stopped" : "text-risk"}
                />
                {t(severity)}
              </h2>
              {checklistOf(items, severity).map(({ settles, rules }) => (
                <Settling
                  key={typeof settles === "string" ? settles : settles.delegationId}
                  settles={settles}
                  rules={rules}
                  parties={parties}
                  base={base}
                />
              ))}
            </section>
          ),
      )}
      {passed.length > 0 && (
        <details>
          <summary className="font-semibold">{t("passed_count", { count: passed.length })}</summary>
          <ul className="mt-3 grid gap-1.5">
            {passed.map(rule => (
              <li key={rule} className="flex items-baseline gap-2">
                <Icon name="check" className="translate-y-0.5 text-done" label={t("passed")} />
                {t(`rules.${rule}.title`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Settling({
  settles,
  rules,
  parties,
  base,
}: {
  settles: Settler;
  rules: readonly CheckedRule[];
  parties: readonly ShownParty[];
  base: string;
}) {
  const t = useTranslations("review");
  const party = typeof settles === "object" && parties.find(({ id }) => id === settles.delegationId);
  return (
    <div className="grid gap-4">
      <h3 className="flex flex-wrap items-center gap-2 border-b border-line pb-2 text-small text-ink-2">
        {party ? (
          <>
            {t("settled_by", { who: "" })}
            <Seat tone={party.tone}>
              <span lang={party.language}>{party.name}</span>
            </Seat>
          </>
        ) : (
          t("settled_by", { who: typeof settles === "string" ? t(settles) : "" })
        )}
      </h3>
      {rules.map(rule => (
        <RuleFindings key={rule.rule} checked={rule} base={base} />
      ))}
    </div>
  );
}
