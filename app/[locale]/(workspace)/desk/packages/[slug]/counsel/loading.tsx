import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  const t = useTranslations("ui");
  return (
    <div className="grid gap-10 py-8 lg:grid-cols-[minmax(0,1fr)_340px]">
      <Skeleton lines={14} label={t("loading")} />
    </div>
  );
}
