import { useLocale, useTranslations } from "next-intl";
import type { IconName } from "@/components/ui/icon";
import { Status } from "@/components/ui/status";
import type { StatusTone } from "@/components/ui/tone";
import type { OutboxMessage, OutboxStage } from "@/lib/letters/queries";
import { formatMoment } from "@/lib/platform/format";
import { direction } from "@/lib/platform/i18n/locales";

const looks: Record<OutboxStage, { tone: StatusTone; icon: IconName }> = {
  queued: { tone: "going", icon: "clock" },
  sending: { tone: "going", icon: "clock" },
  sent: { tone: "done", icon: "check" },
  kept: { tone: "done", icon: "check" },
  failed: { tone: "stopped", icon: "stopped" },
  dropped: { tone: "idle", icon: "idle" },
};

/** Each message with how far it came, and its words as its reader gets them. */
export function OutboxList({ messages }: { messages: readonly OutboxMessage[] }) {
  return (
    <ol className="border-t border-line">
      {messages.map(message => (
        <li key={message.key} className="grid gap-1 border-b border-line py-3">
          <Envelope message={message} />
          <Words message={message} />
        </li>
      ))}
    </ol>
  );
}

function Envelope({ message: { to, stage, at, next, tries, error } }: { message: OutboxMessage }) {
  const locale = useLocale();
  const t = useTranslations("letters.outbox");
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="font-medium">
          <bdi>{t("to", { name: to })}</bdi>
        </span>
        <span className="flex flex-wrap items-baseline gap-x-4">
          <Status {...looks[stage]}>{t(`stage.${stage}`)}</Status>
          <time dateTime={at.toISOString()} className="text-small text-ink-3 tabular-nums">
            {formatMoment(at, locale)}
          </time>
        </span>
      </p>
      {(error ?? (next && tries > 0)) && (
        <p className="text-small text-ink-2">
          {error && (
            <>
              <bdi className="break-words">{t("error", { error })}</bdi> ·{" "}
            </>
          )}
          {t("tries", { count: tries })}
        </p>
      )}
      {next && (
        <p className="text-small text-ink-2">
          {t(tries > 0 ? "next" : "due", { moment: formatMoment(next, locale) })}
        </p>
      )}
    </>
  );
}

function Words({ message: { subject, text, locale } }: { message: OutboxMessage }) {
  const t = useTranslations("letters.outbox");
  return (
    <details>
      <summary className="cursor-pointer text-small text-ink-2">
        {t("read")} <bdi lang={locale}>{subject}</bdi>
      </summary>
      <p
        lang={locale}
        dir={direction(locale)}
        className="mt-2 max-w-[70ch] border-s-2 border-line ps-4 text-small break-words whitespace-pre-line"
      >
        {text}
      </p>
    </details>
  );
}
