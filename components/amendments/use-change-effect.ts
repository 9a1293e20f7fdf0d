import { useLocale, useTranslations } from "next-intl";
import type { OpenChange } from "@/lib/amendments/document";
import { formatList } from "@/lib/platform/format";
import type { ShownParty } from "./parties";

/** What a consent of the reader's delegation brings about, said before it is given. */
export function useChangeEffect(parties: readonly ShownParty[]) {
  const locale = useLocale();
  const t = useTranslations("amendments.act");
  return ({
    waitingFor,
    linked,
    siblings,
    waitsOn,
  }: Pick<OpenChange, "waitingFor" | "linked" | "siblings" | "waitsOn">): string => {
    const others = waitingFor
      .map(id => parties.find(party => party.id === id))
      .filter(party => party !== undefined && !party.own)
      .map(party => party?.short ?? "");
    if (linked && siblings > 1) return t("effect_linked", { count: siblings });
    if (others.length === 0) return t(waitsOn.length > 0 ? "effect_held" : "effect_last");
    return t("effect_waits", { names: formatList(others, locale) });
  };
}
