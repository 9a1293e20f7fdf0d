import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { wordingFor } from "@/lib/kernel/localised";
import type { PlanPhase } from "@/lib/plan/timeline";

/** The whole term, or one phase drawn larger: links, so that a view can be sent to a colleague. */
export function PhaseLinks({
  phases,
  chosen,
  hrefOf,
}: {
  phases: readonly Pick<PlanPhase, "id" | "order" | "title">[];
  chosen: string | undefined;
  hrefOf: (phase: string | undefined) => string;
}) {
  const locale = useLocale();
  const t = useTranslations("plan");
  return (
    <nav aria-label={t("zoom")} className="flex flex-wrap gap-2 text-small print:hidden">
      <Choice href={hrefOf(undefined)} isChosen={chosen === undefined}>
        {t("whole_term")}
      </Choice>
      {phases.map(({ id, order, title }) => (
        <Choice key={id} href={hrefOf(id)} isChosen={id === chosen}>
          {t("phase", { order: String(order) })} · {wordingFor(title, locale).text}
        </Choice>
      ))}
    </nav>
  );
}

function Choice({
  href,
  isChosen,
  children,
}: {
  href: string;
  isChosen: boolean;
  children: React.ReactNode;
}) {
  return (
    <Link
      href={href}
      scroll={false}
      aria-current={isChosen || undefined}
      className="inline-flex min-h-8 max-w-full items-center rounded-full border border-line-strong px-3 text-ink-2 no-underline hover:bg-sunk aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper pointer-coarse:min-h-11"
    >
      <span className="truncate">{children}</span>
    </Link>
  );
}
