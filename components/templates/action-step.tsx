import { useLocale, useTranslations } from "next-intl";
import { useClauseWords } from "@/components/clauses/words";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import { wordingFor } from "@/lib/kernel/localised";
import { formatList } from "@/lib/platform/format";
import { firstActions, type PriorityAction, priorityActions } from "@/lib/templates/priority-actions";
import type { ServingClause } from "@/lib/templates/queries";
import type { Template } from "@/lib/templates/template";
import { ActionOffer } from "./action-offer";
import type { StartTable } from "./start-table";

/** One action: what it means, what the package has for it, what a template could add; and the way on. */
export function ActionStep({
  action,
  template,
  table,
}: {
  action: PriorityAction;
  template: Template | undefined;
  table: StartTable;
}) {
  const locale = useLocale();
  const t = useTranslations("templates");
  const serving = table.clauses.filter(({ serves }) => serves === action);
  const missing = firstActions.filter(first => !table.clauses.some(({ serves }) => serves === first));
  const step = (number: number) => priorityActions.find(one => one === number);
  const [before, next] = [step(action - 1), step(action + 1)];
  const hrefTo = (to: PriorityAction) => table.href({ action: to, template: template?.key });
  return (
    <article className="grid gap-6">
      <header>
        <div className="-ms-2 flex flex-wrap gap-x-2">
          <Link href={table.href({ template: undefined })} className={buttonLook("bare")}>
            {t("to_list")}
          </Link>
          <Link href={table.draftHref} className={buttonLook("bare")}>
            {t("leave")}
          </Link>
          <Link href={table.coachHref} className={buttonLook("bare")}>
            {t("coach")}
          </Link>
        </div>
        <p className="text-small font-semibold text-ink-3">{t("step", { number: String(action) })}</p>
        <h3 className="font-serif text-title font-semibold">{t(`actions.${action}.name`)}</h3>
        <p className="measure">{t(`actions.${action}.means`)}</p>
      </header>
      {!firstActions.includes(action) && missing.length > 0 && (
        <p className="measure border-s-[3px] border-risk ps-3 text-small">
          {t("first_missing", { count: missing.length, which: formatList(missing.map(String), locale) })}
        </p>
      )}
      <section aria-labelledby="serving">
        <h4 id="serving" className="mb-1 font-semibold">
          {t("serving")}
        </h4>
        {serving.length === 0 ? (
          <p className="text-ink-2">{t("serving_none")}</p>
        ) : (
          <ul>
            {serving.map(clause => (
              <Serving key={clause.id} clause={clause} draftHref={table.draftHref} />
            ))}
          </ul>
        )}
      </section>
      <ActionOffer action={action} template={template} table={table} />
      <nav aria-label={t("path")} className="flex flex-wrap justify-between gap-2 border-t border-line pt-4">
        {before ? (
          <Link href={hrefTo(before)} className={buttonLook("bare")}>
            {t("before", { name: t(`actions.${before}.name`) })}
          </Link>
        ) : (
          <span />
        )}
        <Link href={next ? hrefTo(next) : table.draftHref} className={buttonLook("plain")}>
          {next ? t("next", { name: t(`actions.${next}.name`) }) : t("leave")}
        </Link>
      </nav>
    </article>
  );
}

function Serving({ clause, draftHref }: { clause: ServingClause; draftHref: string }) {
  const locale = useLocale();
  const t = useTranslations("templates");
  const words = useClauseWords();
  const { text, language } = wordingFor(clause.title, locale);
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-t border-line py-2">
      <Link href={`${draftHref}?clause=${clause.id}#clause-${clause.id}`} lang={language} dir="auto">
        {text || words.kind(clause.kind)}
      </Link>
      <span className="text-small text-ink-3">{words.kind(clause.kind)}</span>
      <span className="ms-auto text-small text-ink-2">{t(clause.standing)}</span>
    </li>
  );
}
