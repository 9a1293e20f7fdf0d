import { useTranslations } from "next-intl";
import type { Verdict } from "@/lib/kernel/errors";
import { templateOf } from "@/lib/templates/catalogue";
import { priorityActions } from "@/lib/templates/priority-actions";
import type { StartAddress } from "@/lib/templates/schema";
import { ActionList } from "./action-list";
import { ActionStep } from "./action-step";
import { TotalAhead } from "./on-demand-total";
import type { StartTable } from "./start-table";
import { TemplateList } from "./template-list";
import { TemplateOffer } from "./template-offer";

/** The guided start: templates, the twelve actions, or one step of them; the address says which. */
export function StartPage({
  address,
  table,
  can,
}: {
  address: StartAddress;
  table: StartTable;
  can: Verdict;
}) {
  const t = useTranslations("templates");
  const errors = useTranslations("errors");
  const template = address.template === undefined ? undefined : templateOf(address.template);
  const action = priorityActions.find(one => one === address.action);
  const isOverview = !action && !template;
  return (
    <div className="package-page gap-8">
      {can.ok && <TotalAhead />}
      <div>
        <h2 className="font-serif text-title font-semibold">{t("title")}</h2>
        {isOverview && <p className="measure text-ink-2">{t("lead")}</p>}
        {!can.ok && (
          <p className="measure mt-3 border-s-[3px] border-line-strong ps-3 text-small text-ink-2">
            {can.reason === "guests_have_no_voice" ? t("no_voice") : errors(can.reason, can.params ?? {})}
          </p>
        )}
      </div>
      {action && <ActionStep action={action} template={template} table={table} />}
      {!action && template && <TemplateOffer template={template} table={table} />}
      {isOverview && <TemplateList hrefOf={key => table.href({ template: key })} />}
      {!action && <ActionList table={table} template={template?.key} />}
    </div>
  );
}
