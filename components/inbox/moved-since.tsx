import { useTranslations } from "next-intl";
import type { Moved } from "@/lib/inbox/moved";
import { LatelyList } from "./lately-list";

/** How much of what was there before stands below what is new. */
const earlierShown = 8;

/** What others did since the last visit, then what was there before; of a first visit simply what moved lately. */
export function MovedSince({ moved, limit }: { moved: readonly Moved[]; limit: number }) {
  const t = useTranslations("inbox");
  const fresh = moved.filter(({ isNew }) => isNew);
  const before = moved.filter(({ isNew }) => !isNew).slice(0, earlierShown);
  const isFirst = moved.every(({ isNew }) => isNew === null);
  if (moved.length === 0) return <p className="mt-3 text-small text-ink-2">{t("nothing_moved")}</p>;
  if (isFirst) return <LatelyList moved={moved.slice(0, 12)} />;
  return (
    <>
      {fresh.length === 0 && <p className="mt-3 text-small text-ink-2">{t("nothing_since")}</p>}
      {fresh.length > 0 && (
        <>
          <p className="mt-1 text-small text-ink-2">
            {t("since_last", { count: fresh.length, more: String(fresh.length === limit) })}
          </p>
          <div className="mt-3 border-s-[3px] border-accent ps-3">
            <LatelyList moved={fresh} />
          </div>
        </>
      )}
      {before.length > 0 && (
        <>
          <h3 className="mt-6 text-small font-semibold text-ink-2">{t("earlier")}</h3>
          <LatelyList moved={before} />
        </>
      )}
    </>
  );
}
