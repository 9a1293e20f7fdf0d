import { useLocale, useTranslations } from "next-intl";
import type { RemarkView } from "@/lib/coach/queries";
import { wordingFor } from "@/lib/kernel/localised";

/** What a remark says and what it suggests, in the reader's language. */
export function useRemarkWords() {
  const locale = useLocale();
  const t = useTranslations("remarks");
  return ({ rule, params, donor }: Pick<RemarkView, "rule" | "params" | "donor">) => {
    const known = { ...params, donor: donor ? wordingFor(donor, locale).text : "none" };
    return { says: t(`${rule}.says`, known), suggests: t(`${rule}.suggests`, known) };
  };
}
