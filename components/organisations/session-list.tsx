"use client";

import { useLocale, useTranslations } from "next-intl";
import { RowAct } from "@/components/shell/row-act";
import { Tag } from "@/components/ui/status";
import { endOtherSessions, endSession } from "@/lib/organisations/actions";
import type { SessionView } from "@/lib/organisations/queries";
import { formatMoment } from "@/lib/platform/format";
import { deviceOf } from "./device";

/**
 * Where the reader is signed in; each place but this one can be ended from here. A session that waits for its second
 * factor, and is not one's own, is somebody who knows the password.
 */
export function SessionList({
  sessions,
  asksFactor,
}: {
  sessions: readonly SessionView[];
  /** Whether the reader has a second factor to give. */
  asksFactor: boolean;
}) {
  const locale = useLocale();
  const t = useTranslations("organisations.account");
  return (
    <>
      <ul className="mt-4 border-t border-line">
        {sessions.map(({ id, userAgent, isCurrent, startedAt, seenAt, assurance }) => {
          const { browser, system } = deviceOf(userAgent);
          const device = t("device", {
            browser: browser ?? t("browser_unknown"),
            system: system ?? t("system_unknown"),
          });
          return (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
            >
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2">
                  <span className="font-medium">{device}</span>
                  {isCurrent && (
                    <Tag tone="done" icon="check">
                      {t("current_session")}
                    </Tag>
                  )}
                  {asksFactor && assurance < 2 && (
                    <Tag tone="risk" icon="lock">
                      {t("waiting")}
                    </Tag>
                  )}
                </p>
                <p className="text-small text-ink-2">
                  {t("started", { moment: formatMoment(startedAt, locale) })} ·{" "}
                  {t("seen", { moment: formatMoment(seenAt, locale) })}
                </p>
              </div>
              {!isCurrent && (
                <RowAct
                  variant="bare"
                  aria-label={t("end_label", { device })}
                  run={() => endSession({ sessionId: id })}
                  done={t("ended")}
                >
                  {t("end")}
                </RowAct>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <div className="mt-4">
          <RowAct run={() => endOtherSessions({})} done={t("ended_others")}>
            {t("end_others")}
          </RowAct>
        </div>
      )}
    </>
  );
}
