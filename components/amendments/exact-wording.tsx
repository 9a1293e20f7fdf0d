import { useTranslations } from "next-intl";
import { ClauseView } from "@/components/clauses/clause-view";
import type { ClauseNames } from "@/components/clauses/names";
import { OtherLanguages } from "@/components/clauses/other-languages";
import { RedlineView } from "@/components/clauses/redline-view";
import type { ClauseContent } from "@/lib/clauses/catalogue";

/** All that an answer binds, in every language: the redline where text changes, the whole clause where it comes or goes. */
export function ExactWording({
  action,
  base,
  content,
  names,
}: {
  action: "add" | "change" | "remove";
  base: ClauseContent | undefined;
  content: ClauseContent;
  names: ClauseNames;
}) {
  const t = useTranslations("amendments.clause");
  return (
    <div className="max-h-[45dvh] overflow-auto border-y border-line py-3">
      {action === "change" && base ? (
        <RedlineView before={base} after={content} names={names} full />
      ) : (
        <>
          {action === "remove" && <p className="mb-2 font-medium text-stopped">{t("goes")}</p>}
          <ClauseView content={content} names={names} />
          <OtherLanguages content={content} />
        </>
      )}
    </div>
  );
}
