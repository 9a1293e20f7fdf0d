import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import type { AnswerableChange } from "@/lib/amendments/answerable";
import type { DocumentPage } from "@/lib/amendments/document";
import type { DocumentAddress } from "@/lib/clauses/address";
import { wordingFor } from "@/lib/kernel/localised";
import { ConsentMany } from "./consent-many";
import { DraftKeys } from "./draft-keys";
import type { DraftTable } from "./table";

/** Above the text: what can be done with the whole page, or why nothing can. */
export function DocumentTop({
  page,
  answerable,
  address,
  table,
  isParty,
  isEmpty,
  children,
}: {
  page: DocumentPage;
  answerable: readonly AnswerableChange[];
  address: DocumentAddress;
  table: DraftTable;
  isParty: boolean;
  /** The page then says by itself how the text begins. */
  isEmpty: boolean;
  children: ReactNode;
}) {
  const locale = useLocale();
  const t = useTranslations("amendments");
  const errors = useTranslations("errors");
  // Of two wordings for one clause only one can be meant: those are answered one by one.
  const here = page.clauses.flatMap(clause =>
    (clause.open.length === 1 ? clause.open : [])
      .filter(change => change.can.consent.ok)
      .map(({ id: changeId, digest, content, number }) => ({
        changeId,
        digest,
        title: content.body.title,
        number,
      })),
  );
  const [scope, waiting] =
    answerable.length > here.length ? (["amendment", answerable] as const) : (["page", here] as const);
  const { draft } = table.can;
  const nextPage =
    page.page < page.pages
      ? table.href({ page: page.page + 1, clause: undefined, chapter: page.chapter })
      : undefined;
  return (
    <>
      {!draft.ok && (
        <p className="mb-6 border-s-[3px] border-line-strong ps-3 text-small text-ink-2">
          {isParty ? errors(draft.reason, draft.params ?? {}) : t("document.guest")}
        </p>
      )}
      {isParty && (
        <div className="mb-6 flex flex-wrap items-center gap-2 print:hidden">
          {draft.ok && address.add === undefined && !isEmpty && (
            <Link href={table.href({ add: "" })} scroll={false} className={buttonLook("plain")}>
              {t("document.add")}
            </Link>
          )}
          {waiting.length > 1 && (
            <ConsentMany
              packageId={table.packageId}
              label={t(`many.${scope}`, { count: waiting.length })}
              told={table.told}
              changes={waiting.map(({ title, ...change }) => ({
                ...change,
                title: wordingFor(title, locale).text,
              }))}
            />
          )}
          <span className="ms-auto">
            <DraftKeys nextHref={nextPage} />
          </span>
        </div>
      )}
      {children}
    </>
  );
}
