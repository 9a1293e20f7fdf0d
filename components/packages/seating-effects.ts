import { useTranslations } from "next-intl";

/** What follows once a further donor is seated, one sentence each: before it is proposed and before it is voted on. */
export function useSeatingEffects(): string[] {
  const t = useTranslations("packages.seating");
  return [t("voice"), t("agreed"), t("signs"), t("reads")];
}
