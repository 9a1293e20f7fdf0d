import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/status";
import { firstActions, priorityActions } from "@/lib/templates/priority-actions";
import type { StartTable } from "./start-table";

/** The twelve actions with what the package has for each: where one could go on. */
export function ActionList({ table, template }: { table: StartTable; template: string | undefined }) {
  const t = useTranslations("templates");
  return (
    <section aria-labelledby="actions">
      <h3 id="actions" className="font-serif text-lead font-semibold">
        {t("path")}
      </h3>
      <p className="measure text-ink-2">{t("path_lead")}</p>
      <ol className="mt-3 grid sm:grid-cols-2 sm:gap-x-8">
        {priorityActions.map(action => {
          const count = table.clauses.filter(({ serves }) => serves === action).length;
          return (
            <li
              key={action}
              className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-t border-line py-3 pointer-coarse:items-center pointer-coarse:py-1"
            >
              <span className="w-6 flex-none text-end text-ink-3 tabular-nums">{action}</span>
              <Link href={table.href({ action, template })} className="tap min-w-0 flex-1 font-medium">
                {t(`actions.${action}.name`)}
              </Link>
              {firstActions.includes(action) && <Tag tone={count === 0 ? "risk" : "idle"}>{t("first")}</Tag>}
              <span className="text-small text-ink-2">{t("serving_count", { count })}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
