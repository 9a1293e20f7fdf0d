import { useLocale } from "next-intl";
import type { PickableClause } from "@/components/clauses/form-context";
import type { ClauseNames } from "@/components/clauses/names";
import type { ClauseItem, DocumentPage } from "@/lib/amendments/document";
import type { DocumentAddress } from "@/lib/clauses/address";
import { wordingFor } from "@/lib/kernel/localised";
import { useRivals } from "./clause-bridge";
import { isGone } from "./moved-under";
import { BridgeForm, EditForm, MoveForm, ProposeForm, ResolveForm } from "./on-demand-forms";
import type { DraftTable } from "./table";

/** Which form the address opens on a clause, if any. A form for what is no longer there is none. */
export function asksForForm(clause: ClauseItem, address: DocumentAddress, table: DraftTable): boolean {
  const { amend, counter, resolve, edit, move, bridge } = address;
  return (
    (bridge === clause.id && clause.open.length > 0 && table.bridging.ok) ||
    (amend === clause.id && clause.agreed !== null && clause.can.word.ok) ||
    (move === clause.id && clause.agreed !== null && clause.can.word.ok && clause.kind !== "phase") ||
    clause.open.some(({ id }) => (id === counter && clause.can.word.ok) || id === resolve) ||
    clause.drafts.some(({ id }) => id === edit)
  );
}

/** The form that the address opens where the clause stands. */
export function ClauseFormSlot({
  clause,
  page,
  address,
  table,
  clauses,
  owner,
}: {
  clause: ClauseItem;
  /** Among whose clauses it stands. */
  page: DocumentPage;
  address: DocumentAddress;
  table: DraftTable;
  /** What references can point at. */
  clauses: readonly PickableClause[];
  /** Whose typing the browser keeps. */
  owner: string;
}) {
  const locale = useLocale();
  const { packageId, names, languages, drafts, can, told } = table;
  const ground = clause.agreed ? { content: clause.agreed.content, digest: clause.agreed.digest } : undefined;
  const closeHref = table.clauseHref(clause.id);
  const setting = { packageId, names, languages, clauses, closeHref };
  const typedKey = (act: string) => `${owner}.${packageId}.${clause.id}.${act}`;
  const rivals = useRivals()(clause, table);
  if (address.bridge === clause.id) {
    const start = clause.bridge?.content ?? ground?.content ?? rivals[0]?.content;
    if (!start) return null;
    return (
      <BridgeForm
        {...setting}
        typedKey={typedKey("bridge")}
        title={wordingFor(start.body.title, locale).text}
        start={start}
        ground={ground}
        changes={clause.open.map(({ id: changeId, digest }) => ({ changeId, digest }))}
        rivals={rivals}
        replaces={clause.bridge !== null}
        told={table.parties.filter(party => !party.left).map(party => party.name)}
      />
    );
  }
  if (ground && address.move === clause.id)
    return (
      <MoveForm
        packageId={packageId}
        title={wordingFor(ground.content.body.title, locale).text}
        agreed={ground}
        {...placeOf(clause, page, names)}
        page={{ before: page.page > 1, after: page.page < page.pages }}
        drafts={drafts}
        held={clause.drafts.map(({ amendmentId, action, outdated, content }) => ({
          amendmentId,
          content: action === "change" && !outdated ? content : undefined,
        }))}
        can={can.draft}
        closeHref={closeHref}
      />
    );
  const draft = clause.drafts.find(({ id }) => id === address.edit);
  const own = table.parties.find(party => party.own);
  // What it answered may be settled by now: then it answers what else proposes the clause, or stands by itself.
  const answered =
    clause.open.find(({ id }) => id === draft?.countersId) ??
    (ground ? undefined : clause.open.find(({ delegationId }) => delegationId !== own?.id));
  if (draft)
    return (
      <EditForm
        {...setting}
        key={draft.digest}
        typedKey={typedKey(`edit.${draft.digest}`)}
        amendmentId={draft.amendmentId}
        countersId={answered?.id}
        isGone={isGone(clause, draft)}
        start={draft.content}
        ground={ground}
        begunFrom={draft.outdated ?? ground}
        can={can.edit}
      />
    );
  const resolved = clause.open.find(({ id }) => id === address.resolve);
  if (resolved && ground && resolved.can.resolve.ok)
    return (
      <ResolveForm
        {...setting}
        key={resolved.digest}
        typedKey={typedKey(`resolve.${resolved.digest}`)}
        change={resolved}
        clears={!can.table_at_once.ok && can.table_at_once.reason === "clear_first"}
        ground={ground}
        told={told}
      />
    );
  const countered = clause.open.find(({ id }) => id === address.counter);
  const start = countered && countered.action !== "remove" ? countered.content : ground?.content;
  if (!start || (!countered && address.amend !== clause.id)) return null;
  return (
    <ProposeForm
      {...setting}
      key={countered?.id ?? "amend"}
      typedKey={typedKey(countered ? `counter.${countered.id}` : "amend")}
      proposal={countered ? { countersId: countered.id, counteredDigest: countered.digest } : {}}
      title={wordingFor(start.body.title, locale).text}
      start={start}
      ground={ground}
      drafts={drafts}
      can={can}
      told={told}
    />
  );
}

/** The other clauses of its chapter that are on the page, and how many of them stand before it. */
function placeOf({ id, chapter }: ClauseItem, { clauses }: DocumentPage, names: ClauseNames) {
  const movable = clauses.filter(clause => clause.chapter === chapter && clause.kind !== "phase");
  const others = movable.filter(clause => clause.id !== id);
  return {
    others: others.map(({ id: other, rank }) => ({ rank, label: names[other]?.label ?? "" })),
    home: movable.findIndex(clause => clause.id === id),
  };
}
