import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";
import type { Signings } from "@/lib/signatures/queries";
import { SpokenDigest } from "./spoken-digest";

/** What is agreed, what is in force, and what still stands in the way of signing. */
export function TextStanding({
  slug,
  signings: { revision, root, clauseCount, inForce, open },
  blocking,
  reviews,
}: {
  slug: string;
  signings: Signings;
  /** Findings of the pre-signature review that block; shown to those who read it. */
  blocking: number;
  reviews: boolean;
}) {
  const locale = useLocale();
  const t = useTranslations("signatures");
  const base = address(locale, `/desk/packages/${slug}`);
  if (revision === 0) return <p className="measure text-ink-2">{t("nothing_agreed")}</p>;
  const isInForce = inForce?.revision === revision;
  return (
    <div className="grid gap-5">
      <p className="measure text-lead">
        {isInForce
          ? t("in_force", { revision, date: formatDate(inForce.at, locale) })
          : open
            ? t("before_signatories", { revision: open.revision })
            : t("agreed_not_signed", { revision, count: clauseCount })}
        {inForce &&
          !isInForce &&
          ` ${t("still_in_force", { revision: inForce.revision, date: formatDate(inForce.at, locale) })}`}
      </p>
      {isInForce && <p className="measure text-ink-2">{t("next_amendment")}</p>}
      <SpokenDigest root={open?.root ?? root} isSigned={isInForce} />
      <ul className="flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <Link href={`${base}/draft`}>{t("read_text")}</Link>
        </li>
        <li>
          <Link href={`${base}/documents`}>{t("as_document")}</Link>
        </li>
        {reviews && !isInForce && !open && (
          <li>
            <Link href={`${base}/review`} className="inline-flex items-center gap-1.5">
              <Icon name={blocking > 0 ? "warning" : "check"} />
              {t("review", { count: blocking })}
            </Link>
          </li>
        )}
        {inForce && !isInForce && (
          <li>
            <Link href={`${base}/record?from=${inForce.revision}&to=${revision}`}>
              {t("see_what_changed")}
            </Link>
          </li>
        )}
      </ul>
    </div>
  );
}
