import { useTranslations } from "next-intl";
import { BridgeActs } from "@/components/mediation/bridge-acts";
import { BridgeCard, type RivalWording } from "@/components/mediation/bridge-card";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import type { ClauseItem } from "@/lib/amendments/document";
import type { DraftTable } from "./table";

/** The mediator's wording on a contested clause; for the mediator, where none lies there, the way to propose one. */
export function ClauseBridge({
  clause,
  title,
  table,
  isFormOpen,
}: {
  clause: ClauseItem;
  title: string;
  table: DraftTable;
  isFormOpen: boolean;
}) {
  const t = useTranslations("mediation.form");
  const rivals = useRivals()(clause, table);
  const { bridge } = clause;
  const formHref = table.formHref(clause.id, { bridge: clause.id });
  const proposeHref = table.bridging.ok && clause.open.length > 0 && !isFormOpen ? formHref : undefined;
  if (!bridge)
    return proposeHref ? (
      <p className="print:hidden">
        <Link href={proposeHref} scroll={false} className={buttonLook("plain")}>
          {t("open")}
        </Link>
      </p>
    ) : null;
  const own = table.parties.find(party => party.own);
  return (
    <BridgeCard
      bridge={bridge}
      title={title}
      agreed={clause.agreed?.content}
      rivals={rivals}
      parties={table.parties}
      names={table.names}
      today={table.today}
    >
      {(own || proposeHref) && (
        <BridgeActs
          packageId={table.packageId}
          bridge={{
            id: bridge.id,
            digest: bridge.digest,
            mediator: bridge.mediator,
            rationale: bridge.rationale,
          }}
          can={bridge.can}
          title={title}
          said={bridge.reactions.find(({ delegationId }) => delegationId === own?.id)}
          told={table.told}
          againHref={proposeHref}
        />
      )}
    </BridgeCard>
  );
}

/** Each wording that competes on a clause, under the name of whose it is. */
export function useRivals() {
  const t = useTranslations("amendments.clause");
  return ({ open }: ClauseItem, { parties }: DraftTable): RivalWording[] => {
    const worded = open.filter(change => change.action !== "remove");
    return worded.map(({ id, delegationId, number, content }) => {
      const party = parties.find(other => other.id === delegationId)?.short ?? "";
      const several = worded.filter(other => other.delegationId === delegationId).length > 1;
      return { id, content, label: several ? t("party_number", { party, number: String(number) }) : party };
    });
  };
}
