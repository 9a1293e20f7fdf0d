import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Coached } from "@/lib/coach/queries";
import { RemarkItem } from "./remark-item";

/** What the coach says of the clause one looks at, beside it. */
export function ClauseRemarks({
  packageId,
  coached: { remarks, can },
  isParty,
  allHref,
}: {
  packageId: string;
  coached: Coached;
  isParty: boolean;
  allHref: string;
}) {
  const t = useTranslations("coach");
  return (
    <section aria-labelledby="coach-rail">
      <h2 id="coach-rail" className="mb-2 text-base font-semibold">
        {t("rail")}
      </h2>
      {remarks.length === 0 ? (
        <p className="text-ink-2">{t("rail_none")}</p>
      ) : (
        <ul>
          {remarks.map(remark => (
            <RemarkItem
              key={remark.id}
              remark={remark}
              dismissal={isParty ? { packageId, can: can.dismiss } : undefined}
            />
          ))}
        </ul>
      )}
      <p className="mt-1">
        <Link href={allHref} className="tap">
          {t("all")}
        </Link>
      </p>
    </section>
  );
}
