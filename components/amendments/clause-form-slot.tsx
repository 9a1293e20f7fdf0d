import { useLocale } from "next-intl";
import type { PickableClause } from "@/components/clauses/form-context";
import { BridgeForm } from "@/components/mediation/bridge-form";
import type { ClauseItem } from "@/lib/amendments/document";
import type { DocumentAddress } from "@/lib/clauses/address";
import { wordingFor } from "@/lib/kernel/localised";
import { useRivals } from "./clause-bridge";
import { EditForm } from "./edit-form";
import { ProposeForm } from "./propose-form";
import { ResolveForm } from "./resolve-form";
import type { DraftTable } from "./table";

/** Which form the address opens on a clause, if any. A form for what is no longer there is none. */
export function asksForForm(clause: ClauseItem, address: DocumentAddress, table: DraftTable): boolean {
  const { amend, counter, resolve, edit, bridge } = address;
  return (
    (bridge === clause.id && clause.open.length > 0 && table.bridging.ok) ||
    (amend === clause.id && clause.agreed !== null) ||
    clause.open.some(({ id }) => id === counter || id === resolve) ||
    clause.drafts.some(({ id }) => id === edit)
  );
}

/** The form that the address opens where the clause stands. */
export function ClauseFormSlot({
  clause,
  address,
  table,
  clauses,
  owner,
}: {
  clause: ClauseItem;
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
  const draft = clause.drafts.find(({ id }) => id === address.edit);
  if (draft)
    return (
      <EditForm
        {...setting}
        key={draft.digest}
        typedKey={typedKey(`edit.${draft.digest}`)}
        amendmentId={draft.amendmentId}
        countersId={draft.countersId ?? undefined}
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
