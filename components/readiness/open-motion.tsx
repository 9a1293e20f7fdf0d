import { useLocale, useTranslations } from "next-intl";
import type { ShownParty } from "@/components/amendments/parties";
import { MotionAnswer } from "@/components/packages/motion-answer";
import { formatList } from "@/lib/platform/format";
import type { RatingMotion } from "@/lib/readiness/queries";

/** A shared rating that waits for voices, with one's own answer to it. */
export function OpenMotion({
  packageId,
  motion: { id, level, evidence, delegationId, yes, can },
  parties,
  own,
}: {
  packageId: string;
  motion: RatingMotion;
  parties: readonly ShownParty[];
  own: string;
}) {
  const locale = useLocale();
  const t = useTranslations("readiness");
  const nameOf = (party: string) => parties.find(one => one.id === party)?.name ?? "";
  const title = t("motion.by", { party: nameOf(delegationId), level: String(level) });
  return (
    <div className="grid gap-2 border-t border-line pt-4">
      <h3 className="font-semibold">{t("open_motion")}</h3>
      <p>{title}</p>
      <p dir="auto" className="measure whitespace-pre-line">
        {evidence}
      </p>
      <p className="text-small text-ink-2">
        {t("motion.yes", { names: formatList(yes.map(nameOf), locale) })}
      </p>
      <MotionAnswer
        packageId={packageId}
        motionId={id}
        title={title}
        told={parties.map(({ name }) => name)}
        can={can}
        isMover={delegationId === own}
        hasVoted={yes.includes(own)}
      />
    </div>
  );
}
