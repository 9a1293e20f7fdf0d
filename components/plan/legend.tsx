import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShownParty } from "@/components/amendments/parties";
import { Icon } from "@/components/ui/icon";
import { toneClass } from "@/components/ui/tone";

/** What the marks of the chart mean; each is also said in words by the row it is in. */
export function Legend({ parties }: { parties: readonly ShownParty[] }) {
  const t = useTranslations("plan.legend");
  const proposers = parties.filter(party => !party.left);
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-note text-ink-2">
      <Entry mark={<Bar className="tone-done drawn bg-tone" />}>{t("agreed")}</Entry>
      <Entry
        mark={proposers.map(({ id, tone }) => (
          <Bar key={id} className={`${toneClass[tone]} drawn bg-tone hatch`} />
        ))}
      >
        {t("proposed")}
      </Entry>
      <Entry mark={<Bar className="tone-idle border-[1.5px] border-dashed border-tone" />}>
        {t("draft")}
      </Entry>
      <Entry mark={<Icon name="lock" />}>{t("gate")}</Entry>
      <Entry mark={<Icon name="sunset" className="text-risk" />}>{t("sunset")}</Entry>
      <Entry mark={<span className="size-2 rounded-full border-2 border-going" />}>{t("review")}</Entry>
    </ul>
  );
}

function Entry({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <li className="inline-flex items-center gap-1.5">
      <span aria-hidden="true" className="inline-flex items-center gap-0.5">
        {mark}
      </span>
      {children}
    </li>
  );
}

const Bar = ({ className }: { className: string }) => (
  <span className={`block h-2 w-5 rounded-full ${className}`} />
);
