import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

/** The ways to the coach and to the guided start, where nothing else is looked at. */
export function CoachLinks({ coachHref, startHref }: { coachHref: string; startHref: string | undefined }) {
  const t = useTranslations("coach");
  return (
    <section aria-labelledby="coach-links">
      <h2 id="coach-links" className="mb-2 text-base font-semibold">
        {t("title")}
      </h2>
      <p className="flex flex-wrap gap-x-4">
        <Link href={coachHref} className="tap">
          {t("all")}
        </Link>
        {startHref && (
          <Link href={startHref} className="tap">
            {t("start")}
          </Link>
        )}
      </p>
    </section>
  );
}
