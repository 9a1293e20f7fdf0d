"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { useClauseWords } from "@/components/clauses/words";
import { Icon } from "@/components/ui/icon";
import type { ClauseKind } from "@/lib/clauses/catalogue";
import { framingsOf } from "@/lib/coach/framing";

/** Passages that press, pointed out while they are being written, each with a neutral way to say it. Advice only. */
export function FramingNotes({ kind, body }: { kind: ClauseKind; body: unknown }) {
  const t = useTranslations("coach");
  const words = useClauseWords();
  const typed = useDeferredValue(body);
  const framings = useMemo(() => framingsOf({ kind, body: typed }), [kind, typed]);
  return (
    <div role="status" className="empty:hidden">
      {framings.length > 0 && (
        <section className="grid gap-1 border-s-[3px] border-risk ps-3 text-small">
          <h4 className="flex items-center gap-1.5 font-semibold">
            <Icon name="warning" size={12} />
            {t("as_you_write")}
          </h4>
          <ul className="grid gap-1">
            {framings.map(({ path, expression, found, instead }) => (
              <li key={`${path} ${expression}`}>
                {t("passage", { field: fieldName(path), found, instead })}
              </li>
            ))}
          </ul>
          <p className="text-ink-2">{t("never_blocks")}</p>
        </section>
      )}
    </div>
  );

  /** `evidence.0.what.fr` is called by its field, and not by its row or language. */
  function fieldName(path: string): string {
    const names = path
      .split(".")
      .slice(0, -1)
      .filter(step => !/^\d+$/.test(step));
    return words.field(kind, names);
  }
}
