import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RemarkView } from "@/lib/coach/queries";
import type { Verdict } from "@/lib/kernel/errors";
import { DismissRemark } from "./dismiss-remark";
import { useRemarkWords } from "./use-remark-words";

/** One remark: what is seen, where that comes from, what could be done. */
export function RemarkItem({
  remark,
  place,
  dismissal,
  children,
}: {
  remark: RemarkView;
  /** Where it is: a link to its clause, or that it is about the whole. */
  place?: ReactNode;
  /** For those who can set it aside. */
  dismissal?: { packageId: string; can: Verdict };
  children?: ReactNode;
}) {
  const t = useTranslations("coach");
  const { says, suggests } = useRemarkWords()(remark);
  return (
    <li className="grid gap-1 border-t border-line py-3">
      {place && <p className="text-small text-ink-2">{place}</p>}
      <p className="measure font-medium">{says}</p>
      <p className="measure text-ink-2">{suggests}</p>
      <div className="flex flex-wrap items-center gap-x-3">
        <span className="text-note text-ink-3">
          {t("source", { id: remark.source, title: t(`sources.${documentOf(remark.source)}`) })}
        </span>
        {dismissal && <DismissRemark {...dismissal} remark={remark} says={says} />}
        {children}
      </div>
    </li>
  );
}

const documents = ["F", "N", "I", "R", "S"] as const;

/** The letter of an id names the document it comes from. */
const documentOf = (source: string) => documents.find(letter => source.startsWith(letter)) ?? "F";
