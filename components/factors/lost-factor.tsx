import { useLocale, useTranslations } from "next-intl";
import { approvalsNeeded } from "@/lib/factors/machine";
import type { SecondStep } from "@/lib/factors/queries";
import { formatDate, formatMoment } from "@/lib/platform/format";
import type { Refusal } from "@/lib/platform/plain-form";
import { CompleteRecovery } from "./complete-recovery";
import { RecoveryRequest } from "./recovery-request";
import { TooFew } from "./too-few";

/** The way back for whoever lost every second factor: how it works, or how far it is. */
export function LostFactor({
  step: { recovery, administrators },
  to,
  refusals,
}: {
  step: SecondStep;
  /** Where signing in leads. */
  to: string;
  /** Of tries without a script, by form. */
  refusals: { request: Refusal | null; complete: Refusal | null };
}) {
  const locale = useLocale();
  const t = useTranslations("factors.recovery");
  const tooFew =
    administrators < approvalsNeeded ? <TooFew>{t("too_few", { count: administrators })}</TooFew> : null;
  switch (recovery?.stage) {
    case "requested":
      return (
        <section className="grid gap-3 border-t border-line pt-5">
          <p>{t("requested", { date: formatDate(recovery.requestedAt, locale) })}</p>
          {tooFew}
        </section>
      );
    case "approved":
      return (
        <section className="border-t border-line pt-5">
          <p>{t("approved", { moment: formatMoment(recovery.opensAt ?? recovery.requestedAt, locale) })}</p>
        </section>
      );
    case "open":
      return (
        <section className="grid gap-3 border-t border-line pt-5">
          <p>{t("open")}</p>
          <CompleteRecovery to={to} refusal={refusals.complete} />
        </section>
      );
    default:
      return (
        <details open={refusals.request !== null} className="border-t border-line pt-4">
          <summary className="cursor-pointer py-1 text-small font-medium">{t("summary")}</summary>
          <div className="mt-3 grid gap-4">
            <p className="text-small text-ink-2">{t("how")}</p>
            {tooFew}
            <RecoveryRequest to={to} refusal={refusals.request} />
          </div>
        </details>
      );
  }
}
