import { useLocale, useTranslations } from "next-intl";
import { useClauseWords } from "@/components/clauses/words";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import { templates } from "@/lib/templates/catalogue";
import { offeredFor, offerOf } from "@/lib/templates/offer";
import type { PriorityAction } from "@/lib/templates/priority-actions";
import type { Template } from "@/lib/templates/template";
import { AddClauses } from "./add-clauses";
import { LeftToOther } from "./left-to-other";
import type { StartTable } from "./start-table";

/** What the chosen template could add to an action, or which templates there are to choose from. */
export function ActionOffer({
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
  const { side, known } = table;
  return (
    <section aria-labelledby="offer" className="grid gap-3">
      <h4 id="offer" className="font-semibold">
        {t("from")}
      </h4>
      {!template && <p className="text-ink-2">{t("choose")}</p>}
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small">
        {templates.map(({ key, name }) => (
          <li key={key}>
            <Link
              href={table.href({ action, template: key })}
              scroll={false}
              aria-current={key === template?.key ? "true" : undefined}
              className="inline-flex min-h-9 items-center aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:no-underline pointer-coarse:min-h-11"
            >
              {name[locale]}
            </Link>
          </li>
        ))}
      </ul>
      {template && <Offered action={action} template={template} table={table} />}
      {table.canDraft && (
        <p>
          <Link href={`${table.draftHref}?add=`} className={buttonLook("bare")}>
            {t("write")}
          </Link>
        </p>
      )}
      {template && <LeftToOther side={side} titles={offeredFor(template, action, { side, known }).left} />}
    </section>
  );
}

function Offered({
  action,
  template,
  table,
}: {
  action: PriorityAction;
  template: Template;
  table: StartTable;
}) {
  const locale = useLocale();
  const t = useTranslations("templates");
  const words = useClauseWords();
  const { side, known, head } = table;
  const { clauses } = offeredFor(template, action, { side, known });
  if (clauses.length === 0) return <p className="text-ink-2">{t("none_here")}</p>;
  const labelled = clauses.map(({ key, kind, title, hasAmount }) => ({
    key,
    hasAmount,
    label: `${title[locale]} · ${words.kind(kind)}`,
  }));
  if (!table.canDraft)
    return (
      <ul className="list-disc ps-5">
        {labelled.map(({ key, label }) => (
          <li key={key}>{label}</li>
        ))}
      </ul>
    );
  return (
    <AddClauses
      key={`${template.key} ${clauses.length}`}
      packageId={head.id}
      template={template.key}
      clauses={labelled}
      incentives={offerOf(template, { side, known: [] }).incentives}
      drafts={table.drafts}
    />
  );
}
