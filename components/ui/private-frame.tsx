import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "./icon";

/** One's own counsel: what no other side can read looks like nothing else on the page, and says so. */
export function PrivateFrame({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <section aria-label={title} className="private-frame rounded-control p-4 text-small">
      <h2 className="mb-2 flex items-center gap-2 text-base font-semibold">
        <Icon name="lock" />
        {title}
      </h2>
      {children}
      <p className="mt-2 text-ink-2">{t("private_note")}</p>
    </section>
  );
}
