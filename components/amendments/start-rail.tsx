import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

/** Before a clause is chosen: whether anything waits for us, and how to go on. */
export function StartRail({
  waiting,
  unansweredHref,
}: {
  /** Absent for guests: nothing ever waits for them. */
  waiting: number | undefined;
  unansweredHref: string;
}) {
  const t = useTranslations("amendments.rail");
  return (
    <section>
      <h2 className="mb-2 text-base font-semibold">{t("start_title")}</h2>
      {waiting !== undefined && (
        <p>
          {t("start_waiting", { count: waiting })}{" "}
          {waiting > 0 && <Link href={unansweredHref}>{t("start_go")}</Link>}
        </p>
      )}
      <p className="mt-2 text-ink-2">{t("start_hint")}</p>
    </section>
  );
}
