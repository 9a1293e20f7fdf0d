import { useTranslations } from "next-intl";
import { type Tone, toneClass } from "@/components/ui/tone";
import { readinessLevels } from "@/lib/readiness/constants";

/** A level as five steps, with its number and its word beside it. */
export function Level({ level, tone }: { level: number; tone: Tone }) {
  const t = useTranslations("readiness");
  const known = readinessLevels.find(one => one === level) ?? 1;
  return (
    <span className={`${toneClass[tone]} inline-flex flex-wrap items-center gap-x-2`}>
      <span aria-hidden="true" className="inline-flex gap-0.5">
        {readinessLevels.map(step => (
          <span
            key={step}
            className={`drawn h-3 w-2 rounded-[2px] border border-tone ${step <= level ? "bg-tone" : ""}`}
          />
        ))}
      </span>
      <span className="font-medium tabular-nums">{t("of_five", { level: String(level) })}</span>
      <span className="text-ink-2">{t(`level.${known}`)}</span>
    </span>
  );
}
