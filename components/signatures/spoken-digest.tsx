import { useTranslations } from "next-intl";
import { spokenDigest } from "@/lib/ledger/signed-statement";

/** Thirty digits that stand for one exact text, to be read to each other over the telephone; the whole root beneath. */
export function SpokenDigest({ root }: { root: string }) {
  const t = useTranslations("signatures");
  return (
    <div className="grid gap-1">
      <p className="text-small text-ink-2">{t("compare_by_telephone")}</p>
      <p dir="ltr" className="font-mono text-title break-words tabular-nums rtl:text-end">
        {spokenDigest(root)}
      </p>
      <p dir="ltr" className="font-mono text-note break-all text-ink-3 rtl:text-end">
        {root}
      </p>
    </div>
  );
}
