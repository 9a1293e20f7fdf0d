"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import type { ImportProblem } from "@/lib/interchange/iati/import-error";
import { formatNumber } from "@/lib/platform/format";

/** Why nothing was imported: where in the file, and what; whoever mends it has the file open beside this page. */
export function ImportRefusal({ refusal }: { refusal: { problem: ImportProblem } | { sentence: string } }) {
  const locale = useLocale();
  const t = useTranslations("import");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) box.current?.focus();
  }, [refusal]);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-control border-2 border-stopped bg-sheet p-4"
    >
      <h2 className="flex items-center gap-2 text-base font-semibold">
        <span className="text-stopped">
          <Icon name="stopped" />
        </span>
        {t("screen.problem")}
      </h2>
      {"problem" in refusal ? (
        <>
          <p className="mt-2 text-small text-ink-2 tabular-nums">
            {t("screen.place", {
              line: formatNumber(refusal.problem.line, locale),
              column: formatNumber(refusal.problem.column, locale),
            })}
          </p>
          <p className="measure font-medium">
            {t(`fault.${refusal.problem.fault}`, shown(refusal.problem, locale))}
          </p>
        </>
      ) : (
        <p className="measure mt-2 font-medium">{refusal.sentence}</p>
      )}
      <p className="mt-2 text-small text-ink-2">{t("screen.nothing_kept")}</p>
    </div>
  );
}

/** Numbers as the language writes them; words of the file as they stand. */
function shown({ params }: ImportProblem, locale: Parameters<typeof formatNumber>[1]) {
  const entries = Object.entries(params).map(([name, value]): [string, string] => [
    name,
    typeof value === "number" ? formatNumber(value, locale) : value,
  ]);
  return Object.fromEntries(entries);
}
