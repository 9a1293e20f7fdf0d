import { useLocale, useTranslations } from "next-intl";
import type { NamedClause } from "@/lib/counsel/queries";
import type { CounselBody } from "@/lib/counsel/schema";
import { wordingFor } from "@/lib/kernel/localised";

/** What an entry is called, with the language where it is a clause's. */
export function useEntryName() {
  const locale = useLocale();
  const t = useTranslations("counsel");
  return ({
    body,
    clause,
  }: {
    body: CounselBody;
    clause: NamedClause | null;
  }): { text: string; language?: string } => {
    if (body.kind === "note") return { text: body.title };
    if (body.kind === "stakeholder") return { text: body.name };
    const title = clause?.title && wordingFor(clause.title, locale);
    return title?.text ? title : { text: t("clause_gone") };
  };
}
