"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/status";
import { endOtherSessions, endSession } from "@/lib/organisations/actions";
import type { SessionView } from "@/lib/organisations/queries";
import type { Result } from "@/lib/platform/action";
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
  const { act, error } = useAct();
  const [busy, setBusy] = useState<string>();
  const run = async (id: string, command: () => Promise<Result<unknown>>, done: string) => {
    setBusy(id);
    await act(command, done);
    setBusy(undefined);
  };
  return (
    <>
      {error && (
        <p role="alert" className="mt-4 text-small font-medium text-stopped">
          {error}
        </p>
      )}
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
                <Button
                  variant="bare"
                  isBusy={busy === id}
                  aria-label={t("end_label", { device })}
                  onPress={() => run(id, () => endSession({ sessionId: id }), t("ended"))}
                >
                  {t("end")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <div className="mt-4">
          <Button
            isBusy={busy === "others"}
            onPress={() => run("others", () => endOtherSessions({}), t("ended_others"))}
          >
            {t("end_others")}
          </Button>
        </div>
      )}
    </>
  );
}
