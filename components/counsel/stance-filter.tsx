import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { type Stance, stances } from "@/lib/counsel/constants";
import type { Overview } from "@/lib/counsel/overview";
import { StanceMark } from "./stance-mark";

/** Whom the picture and its table show; at the same time what each shape means. */
export function StanceFilter({
  overview,
  chosen,
  hrefOf,
}: {
  overview: Overview;
  chosen: Stance | undefined;
  hrefOf: (stance: Stance | undefined) => string;
}) {
  const t = useTranslations("counsel");
  const choices = [undefined, ...stances];
  return (
    <nav aria-label={t("map.filter")} className="flex flex-wrap gap-x-5 gap-y-1 border-b border-line-strong">
      {choices.map(stance => (
        <Link
          key={stance ?? "all"}
          href={hrefOf(stance)}
          scroll={false}
          aria-current={stance === chosen ? "page" : undefined}
          className="inline-flex min-h-10 items-center gap-1.5 border-b-2 border-transparent text-ink-2 no-underline hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink pointer-coarse:min-h-11"
        >
          {stance && <StanceMark stance={stance} size={18} />}
          {stance ? t(`stance.${stance}`) : t("map.everybody")}
          <span className="text-note text-ink-2 tabular-nums">
            {t("count", { count: stance ? overview.by[stance] : overview.people })}
          </span>
        </Link>
      ))}
    </nav>
  );
}
