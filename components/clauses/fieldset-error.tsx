import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

/** What is wrong with several inputs together. */
export function FieldsetError({ children }: { children: string | undefined }) {
  const t = useTranslations("ui");
  if (!children) return null;
  return (
    <p className="flex items-baseline gap-1.5 text-small font-medium text-stopped">
      <Icon name="warning" size={12} className="translate-y-px" />
      <span className="sr-only">{t("error_prefix")} </span>
      {children}
    </p>
  );
}
