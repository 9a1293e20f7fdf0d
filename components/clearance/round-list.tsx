"use client";

import { useLocale, useTranslations } from "next-intl";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { ActButton } from "@/components/ui/act-button";
import { buttonLook } from "@/components/ui/button-look";
import type { IconName } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Said } from "@/components/ui/said";
import { Status } from "@/components/ui/status";
import type { StatusTone } from "@/components/ui/tone";
import { recallDraft } from "@/lib/clearance/actions";
import type { ClearingStage, RoundStage } from "@/lib/clearance/machine";
import type { ClearingView, RoundView } from "@/lib/clearance/queries";
import type { Verdict } from "@/lib/kernel/errors";
import { formatDate, formatMoment } from "@/lib/platform/format";

type Look = { tone: StatusTone; icon: IconName };

const roundLook: Record<RoundStage, Look> = {
  open: { tone: "going", icon: "clock" },
  cleared: { tone: "done", icon: "check" },
  returned: { tone: "risk", icon: "warning" },
  recalled: { tone: "idle", icon: "idle" },
};
const clearingLook: Record<ClearingStage, Look> = {
  waiting: { tone: "idle", icon: "idle" },
  open: { tone: "going", icon: "clock" },
  cleared: { tone: "done", icon: "check" },
  returned: { tone: "risk", icon: "warning" },
};

/** Drafts before the delegation's clearers, those whose turn it is first, and rounds that are over. */
export function RoundList({
  packageId,
  rounds,
  can,
  path,
  today,
  isRuled,
}: {
  packageId: string;
  rounds: readonly RoundView[];
  /** Whether the delegation clears its text now. */
  isRuled: boolean;
  can: Verdict;
  path: string;
  today: string;
}) {
  const t = useTranslations("clearance");
  const open = rounds.filter(({ stage }) => stage === "open").sort((a, b) => Number(b.turn) - Number(a.turn));
  const over = rounds.filter(({ stage }) => stage !== "open");
  return (
    <>
      <section className="grid gap-3">
        <h2 className="font-serif text-title font-semibold">{t("open")}</h2>
        {open.length === 0 && <p className="text-ink-2">{t(isRuled ? "none_open" : "none_ruled")}</p>}
        {open.map(round => (
          <Round key={round.id} packageId={packageId} round={round} can={can} path={path} today={today} />
        ))}
      </section>
      {over.length > 0 && (
        <details>
          <summary className="cursor-pointer font-semibold">{t("over", { count: over.length })}</summary>
          <div className="mt-3 grid gap-3">
            {over.map(round => (
              <Round key={round.id} packageId={packageId} round={round} can={can} path={path} today={today} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

function Round({
  packageId,
  round,
  can,
  path,
  today,
}: {
  packageId: string;
  round: RoundView;
  can: Verdict;
  path: string;
  today: string;
}) {
  const locale = useLocale();
  const t = useTranslations("clearance");
  const refusal = useRefusal();
  const { act, error } = useAct();
  return (
    <article aria-label={round.title} className="grid gap-2 border-t border-line pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 dir="auto" className="font-semibold">
          {round.title}
        </h3>
        <Status {...roundLook[round.stage]}>{t(`round.${round.stage}`)}</Status>
      </div>
      <p className="text-small text-ink-2">
        {t.rich("sent", {
          name: round.by,
          date: formatMoment(round.startedAt, locale),
          own: chunks => <bdi>{chunks}</bdi>,
        })}
        {round.clearings.length > 1 && ` · ${t(round.order)}`}
      </p>
      {round.note && <Said>{round.note}</Said>}
      <ul className="grid gap-1.5">
        {round.clearings.map(clearing => (
          <Clearing key={clearing.id} clearing={clearing} round={round.stage} today={today} />
        ))}
      </ul>
      {error && (
        <p role="alert" className="text-small font-medium text-stopped">
          {error}
        </p>
      )}
      {round.stage === "open" && (
        <div className="flex flex-wrap gap-2">
          <Link href={`${path}?round=${round.id}`} className={buttonLook(round.turn ? "go" : "plain")}>
            {t(round.turn ? "read_and_clear" : "read")}
          </Link>
          <ActButton
            variant="bare"
            disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
            onAct={() => act(() => recallDraft({ packageId, roundId: round.id }), t("recalled"))}
          >
            {t("recall")}
          </ActButton>
        </div>
      )}
    </article>
  );
}

function Clearing({ clearing, round, today }: { clearing: ClearingView; round: RoundStage; today: string }) {
  const locale = useLocale();
  const t = useTranslations("clearance");
  const { person, stage, vacant, dueAt, doneBy, doneAt, comment } = clearing;
  // Whoever was still to clear when the round ended is not asked any more.
  const isOver = round !== "open" && (stage === "open" || stage === "waiting");
  const isLate = stage === "open" && dueAt !== null && dueAt < today;
  return (
    <li className="grid gap-0.5 text-small">
      <span className="flex flex-wrap items-center gap-x-2">
        <Status {...clearingLook[isOver ? "waiting" : stage]}>
          {t(`clearing.${isOver ? "over" : stage}`)}
        </Status>
        <bdi className="font-medium">{person}</bdi>
        {doneBy && <span className="text-ink-2">{t("by_stand_in", { name: doneBy })}</span>}
        {doneAt && <span className="text-ink-2">{formatMoment(doneAt, locale)}</span>}
        {stage === "open" && !isOver && dueAt && (
          <span className={isLate ? "font-medium text-stopped" : "text-ink-2"}>
            {t(isLate ? "late" : "due", { date: formatDate(dueAt, locale) })}
          </span>
        )}
      </span>
      {vacant && <span className="font-medium text-stopped">{t("vacant")}</span>}
      {comment && <Said>{comment}</Said>}
    </li>
  );
}
