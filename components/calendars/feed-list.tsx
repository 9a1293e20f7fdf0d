"use client";

import { useLocale, useTranslations } from "next-intl";
import { ConfirmAct } from "@/components/organisations/confirm-act";
import { revokeCalendar } from "@/lib/calendars/actions";
import type { Feed } from "@/lib/calendars/queries";
import { wordingFor } from "@/lib/kernel/localised";
import { formatDate } from "@/lib/platform/format";

/** The reader's private calendar addresses; each can be ended from here. */
export function FeedList({ feeds }: { feeds: readonly Feed[] }) {
  const locale = useLocale();
  const t = useTranslations("calendars.account");
  if (feeds.length === 0) return <p className="mt-4 text-ink-2">{t("none")}</p>;
  return (
    <ul className="mt-4 border-t border-line">
      {feeds.map(({ id, title, createdAt }) => {
        const { text, language } = wordingFor(title, locale);
        return (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <div className="min-w-0">
              <p className="font-medium" lang={language}>
                {text}
              </p>
              <p className="text-small text-ink-2">{t("made", { date: formatDate(createdAt, locale) })}</p>
            </div>
            <ConfirmAct
              label={t("revoke")}
              of={text}
              title={t("revoke_title", { package: text })}
              text={t("revoke_text")}
              done={t("revoked")}
              run={() => revokeCalendar({ feedId: id })}
            />
          </li>
        );
      })}
    </ul>
  );
}
