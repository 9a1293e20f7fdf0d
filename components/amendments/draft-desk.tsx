import { useTranslations } from "next-intl";
import { ClauseRemarks } from "@/components/coach/clause-remarks";
import { CoachLinks } from "@/components/coach/coach-links";
import { LookingAt } from "@/components/live/people-here";
import type { TalkTable } from "@/components/talking/talk-setting";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import type { AnswerableChange } from "@/lib/amendments/answerable";
import type { ClauseItem, DocumentPage } from "@/lib/amendments/document";
import type { Talks } from "@/lib/amendments/talks";
import type { DraftVerdicts } from "@/lib/amendments/verdicts";
import { type DocumentAddress, isFiltered, shows } from "@/lib/clauses/address";
import type { ClauseKind } from "@/lib/clauses/catalogue";
import type { Chapter } from "@/lib/clauses/kind";
import type { ClauseEntry } from "@/lib/clauses/queries";
import { rankAfter, rankBetween } from "@/lib/clauses/rank";
import { bodyIn } from "@/lib/clauses/referable";
import type { Coached } from "@/lib/coach/queries";
import type { PackageHead } from "@/lib/packages/queries";
import { readable } from "@/lib/packages/standing";
import type { ClauseRail } from "@/lib/talking/queries";
import { asksForForm, ClauseFormSlot } from "./clause-form-slot";
import { Document } from "./document";
import { DocumentTop } from "./document-top";
import { Filters } from "./filters";
import { KindChooser } from "./kind-chooser";
import { AddForm, FormsAhead } from "./on-demand-forms";
import { Outline } from "./outline";
import { OwnDrafts } from "./own-drafts";
import { Rail, railId } from "./rail";
import { StartRail } from "./start-rail";
import { useDraftTable } from "./use-draft-table";

export type DraftDeskProps = {
  head: PackageHead;
  talks: Talks;
  page: DocumentPage;
  directory: readonly ClauseEntry[];
  /** What stands beside the clause that is looked at. */
  rail: ClauseRail | undefined;
  /** What waits for us in the amendment that the page is filtered by. */
  answerable: readonly AnswerableChange[];
  can: DraftVerdicts;
  address: DocumentAddress;
  path: string;
  /** What the coach says of the clause that is looked at. */
  coached: Coached | undefined;
  /** The page of all that is said here. */
  talkHref: string;
  coachHref: string;
  clearanceHref: string;
  counselHref: string;
  startHref: string;
  today: string;
  /** Whose typing the browser keeps. */
  owner: string;
};

/** The Draft page: outline, document, rail. */
export function DraftDesk(props: DraftDeskProps) {
  const { head, talks, page, directory, rail, can, address, path, talkHref, owner, coached } = props;
  const { coachHref, startHref, clearanceHref, counselHref } = props;
  const t = useTranslations("amendments");
  const { table, numberOf, entryHref, clauses } = useDraftTable(props);
  const focus = address.clause ?? address.amend ?? address.bridge;
  const focused = page.clauses.find(clause => clause.id === focus);
  const own = head.relation.delegation;
  const isParty = own !== undefined;
  const isEmpty = talks.clauses === 0;
  const added = typeof address.add === "string" && address.add !== "" ? address.add : undefined;
  const addForm = added && own && can.draft.ok && (
    <AddForm
      key={`${added} ${address.after ?? ""}`}
      kind={added}
      rank={rankFor(page.clauses, address.after, talks.lastRank)}
      body={bodyIn(added, phaseOf(page) ?? address.phase)}
      packageId={head.id}
      names={table.names}
      languages={table.languages}
      clauses={clauses}
      typedKey={`${owner}.${head.id}.add.${added}`}
      drafts={table.drafts}
      can={can}
      told={table.told}
      closeHref={table.href({})}
    />
  );
  const hasPlace = page.clauses.some(clause => clause.id === address.after);
  const formOf = (clause: ClauseItem) => {
    if (asksForForm(clause, address, table))
      return (
        <ClauseFormSlot
          clause={clause}
          page={page}
          address={address}
          table={table}
          clauses={clauses}
          owner={owner}
        />
      );
    return addForm && clause.id === address.after ? addForm : undefined;
  };
  const within = talks.chapters.find(({ chapter }) => chapter === address.chapter)?.chapter;
  // Under a filter the chapter shown is one more; chosen again, it goes.
  const chapterHref = (chapter: Chapter) =>
    table.href({
      chapter: isFiltered(address) && chapter === address.chapter ? undefined : chapter,
      page: undefined,
      clause: undefined,
    });
  const outline = (
    <Outline
      chapters={talks.chapters}
      entries={directory.filter(
        entry => talks.clauses === directory.length || page.clauses.some(({ id }) => id === entry.id),
      )}
      current={{ chapter: page.chapter ?? within, clause: focused?.id }}
      numberOf={numberOf}
      chapterHref={chapterHref}
      clauseHref={id =>
        page.clauses.some(clause => clause.id === id) ? table.clauseHref(id) : entryHref(id)
      }
    />
  );
  return (
    <div className="grid items-start gap-x-8 gap-y-6 pt-4 pb-12 lg:grid-cols-[250px_minmax(0,1fr)] xl:grid-cols-[250px_minmax(0,1fr)_310px] print:block">
      <div className="sticky top-4 max-h-[calc(100dvh-2rem)] overflow-y-auto pb-4 max-lg:hidden print:hidden">
        {outline}
      </div>
      <details className="border-y border-line py-2 lg:hidden print:hidden">
        <summary className="text-small font-semibold">{t("outline.open")}</summary>
        <div className="pt-3">{outline}</div>
      </details>
      <div className="min-w-0">
        {(can.draft.ok || table.bridging.ok) && <FormsAhead />}
        {!isEmpty && (
          <Filters
            address={address}
            offered={isParty ? shows : readable(head.relation).proposals ? ["contested"] : []}
            href={table.href}
            path={path}
            chapters={talks.chapters}
          />
        )}
        <Document
          page={page}
          chapters={talks.chapters}
          focused={focused?.id}
          table={table}
          numberOf={numberOf}
          formOf={formOf}
          top={
            <DocumentTop {...props} table={table} isParty={isParty} isEmpty={isEmpty}>
              {address.add === "" && own && can.draft.ok && (
                <KindChooser
                  side={own.side}
                  hrefOf={(kind: ClauseKind) =>
                    table.href({ add: kind, after: address.after, clause: address.after })
                  }
                  closeHref={table.href({})}
                />
              )}
              {addForm && !hasPlace && <div className="mb-8">{addForm}</div>}
            </DocumentTop>
          }
          empty={emptyFor()}
        />
      </div>
      <aside
        id={railId}
        tabIndex={-1}
        aria-label={t("rail.label")}
        className="grid scroll-mt-4 grid-cols-[minmax(0,1fr)] gap-6 text-small lg:col-start-2 xl:sticky xl:top-4 xl:col-start-3 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto print:hidden"
      >
        {focused && rail ? (
          <Rail
            clause={focused}
            number={numberOf(focused)}
            rail={rail}
            talk={readable(head.relation).proposals ? talkTable(rail) : undefined}
            asked={address.ask}
            closeHref={table.clauseHref(focused.id)}
            parties={table.parties}
            presence={isParty && <LookingAt packageId={head.id} clauseId={focused.id} />}
            counselHref={head.relation.roles.length > 0 ? counselHref : undefined}
            coach={
              coached && (
                <ClauseRemarks packageId={head.id} coached={coached} isParty={isParty} allHref={coachHref} />
              )
            }
          />
        ) : (
          <StartRail
            waiting={own ? (talks.waiting[own.id] ?? 0) : undefined}
            unansweredHref={`${path}?show=unanswered`}
          />
        )}
        {!focused && readable(head.relation).proposals && (
          <CoachLinks coachHref={coachHref} startHref={isParty ? startHref : undefined} />
        )}
        {isParty && (
          <OwnDrafts
            packageId={head.id}
            drafts={talks.drafts}
            clears={talks.clears}
            clearanceHref={clearanceHref}
            can={can}
            told={table.told}
          />
        )}
      </aside>
    </div>
  );

  function talkTable({ talkers }: ClauseRail): TalkTable {
    const { parties } = table;
    return { packageId: head.id, parties, talkers, owner, draftHref: path, talkHref };
  }

  function emptyFor() {
    if (isFiltered(address))
      return {
        title: t("document.none_title"),
        text: t("document.none_text"),
        action: (
          <Link href={path} className={buttonLook("plain")}>
            {t("filters.clear")}
          </Link>
        ),
      };
    const canStart = isParty && can.draft.ok;
    return {
      title: t("document.empty_title"),
      text: t(canStart ? "document.empty_text" : "document.empty_reader"),
      action: canStart && address.add === undefined && (
        <p className="flex flex-wrap gap-2">
          <Link href={table.href({ add: "" })} className={buttonLook("go")}>
            {t("document.add")}
          </Link>
          <Link href={startHref} className={buttonLook("plain")}>
            {t("document.start")}
          </Link>
        </p>
      ),
    };
  }
}

/** The place of an added clause: right after another, or at the end. */
function rankFor(clauses: readonly ClauseItem[], after: string | undefined, last: string | null): string {
  const before = clauses.find(clause => clause.id === after);
  if (!before) return rankAfter(last ?? undefined);
  const next = clauses
    .filter(clause => clause.chapter === before.chapter && clause.rank > before.rank)
    .map(clause => clause.rank)
    .sort()[0];
  return rankBetween(before.rank, next);
}

const phaseOf = ({ chapter }: DocumentPage): string | undefined =>
  chapter?.startsWith("phase:") ? chapter.slice("phase:".length) : undefined;
