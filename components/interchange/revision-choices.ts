import { useTranslations } from "next-intl";
import type { Choice } from "./document-choices";

/** Every revision, the latest first, down to the start at which nothing was agreed. */
export function useRevisionChoices(latest: number): Choice[] {
  const t = useTranslations("documents.screen");
  return Array.from({ length: latest + 1 }, (_, index) => {
    const number = String(latest - index);
    if (number === "0") return { value: number, label: t("start") };
    return { value: number, label: t(index === 0 ? "latest" : "at", { number }) };
  });
}
