import { useLocale, useTranslations } from "next-intl";
import { signingAnchor } from "@/components/signatures/signed-texts";
import { Tag } from "@/components/ui/status";
import { formatDate } from "@/lib/platform/format";
import type { SignedText } from "@/lib/signatures/standing";

/** When a revision was initialled, how far it is signed, and since when it is in force; once for each time it was tried. */
export function RevisionSigned({ texts }: { texts: readonly SignedText[] }) {
  const locale = useLocale();
  const t = useTranslations("signed");
  return texts.map(({ id, number, stage, openedAt, settledAt, places }) => {
    const date = settledAt ? formatDate(settledAt, locale) : "";
    const signed = places.filter(({ signedAt }) => signedAt !== null).length;
    return (
      <p key={id} className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-2">
        <a href={`#${signingAnchor(id)}`}>
          {t("revision_initialled", { date: formatDate(openedAt, locale) })}
        </a>
        <span>{t("revision_signed", { signed, asked: places.length })}</span>
        {stage === "complete" && (
          <Tag tone="done" icon="verified">
            {t("revision_entered", { text: t("text", { number }), date })}
          </Tag>
        )}
        {stage === "lapsed" && (
          <Tag tone="idle" icon="idle">
            {t("revision_lapsed", { date })}
          </Tag>
        )}
      </p>
    );
  });
}
