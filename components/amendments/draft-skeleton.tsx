import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

/** The page's three columns while the text is read. */
export function DraftSkeleton() {
  const t = useTranslations("ui");
  return (
    <div className="grid items-start gap-8 pt-4 pb-12 lg:grid-cols-[250px_minmax(0,1fr)]">
      <div className="max-lg:hidden">
        <Skeleton lines={9} label={t("loading")} />
      </div>
      <div className="rounded-sheet border border-line bg-sheet px-[clamp(20px,6vw,84px)] py-12">
        <Skeleton lines={14} label={t("loading")} />
      </div>
    </div>
  );
}

/** The title and the bar while the package is read. */
export function PackageHeadSkeleton() {
  const t = useTranslations("ui");
  return (
    <div className="pt-6 pb-3">
      <div className="max-w-xl">
        <Skeleton lines={2} label={t("loading")} />
      </div>
      <div className="mt-6 h-10 border-b border-line" />
      <div className="h-11" />
    </div>
  );
}
