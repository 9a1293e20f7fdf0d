import { useTranslations } from "next-intl";
import { spokenDigest } from "@/lib/ledger/spoken-digest";

/** Thirty digits that stand for one exact text, to be read to each other over the telephone; the whole root beneath. */
export function SpokenDigest({ root, isSigned = false }: { root: string; isSigned?: boolean }) {
  const t = useTranslations("signatures");
  return (
    <div className="grid gap-1">
      <p className="text-small text-ink-2">{t(isSigned ? "digits_of_signed" : "compare_by_telephone")}</p>
      <p dir="ltr" className="w-fit font-mono text-title break-words tabular-nums">
        {spokenDigest(root)}
      </p>
      <p dir="ltr" className="w-fit font-mono text-note break-all text-ink-3">
        {root}
      </p>
    </div>
  );
}
