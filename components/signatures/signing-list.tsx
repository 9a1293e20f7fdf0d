import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/status";
import type { Party } from "@/lib/packages/queries";
import { formatDate } from "@/lib/platform/format";
import type { SigningView } from "@/lib/signatures/queries";
import { SignatoryList } from "./signatory-list";

/** The memorandum and its amendments as they were signed, and signings that lapsed. */
export function SigningList({ past, parties }: { past: readonly SigningView[]; parties: readonly Party[] }) {
  const locale = useLocale();
  const t = useTranslations("signatures");
  if (past.length === 0) return null;
  return (
    <section className="grid grid-cols-1 gap-4">
      <h2 className="font-serif text-title font-semibold">{t("past")}</h2>
      {past.map(signing => (
        <details key={signing.id} className="border-t border-line pt-3" open={past[0]?.id === signing.id}>
          <summary className="cursor-pointer">
            <span className="me-2 font-semibold">
              {t("text_named", { number: signing.number })} · {t("revision", { revision: signing.revision })}
            </span>
            {signing.stage === "complete" ? (
              <Tag tone="done" icon="verified">
                {t("entered", { date: formatDate(signing.settledAt ?? signing.openedAt, locale) })}
              </Tag>
            ) : (
              <Tag tone="idle" icon="idle">
                {t("lapsed", { date: formatDate(signing.settledAt ?? signing.openedAt, locale) })}
              </Tag>
            )}
          </summary>
          <p dir="ltr" className="my-2 w-fit font-mono text-note break-all text-ink-3">
            {signing.root}
          </p>
          {signing.stage === "lapsed" && <p className="measure mb-3 text-ink-2">{t("lapsed_because")}</p>}
          <SignatoryList signing={signing} parties={parties} />
        </details>
      ))}
    </section>
  );
}
