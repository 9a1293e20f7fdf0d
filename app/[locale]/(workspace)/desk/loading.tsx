import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

/** Stands where any page of the desk will. */
export default function Loading() {
  const t = useTranslations("ui");
  return (
    <div className="mx-auto max-w-[1120px] px-4 py-8 sm:px-6">
      <Skeleton lines={6} label={t("loading")} />
    </div>
  );
}
