import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { PrivateFrame } from "@/components/ui/private-frame";
import type { ViewOf } from "@/lib/counsel/queries";
import { type Verdict, yes } from "@/lib/kernel/errors";
import { ChangeEntry } from "./change-entry";
import { EntryBody } from "./entry-body";
import { EntryPlace } from "./entry-place";
import { EntryStanding } from "./entry-standing";
import { NewEntry } from "./new-entry";
import { RemovedEntry } from "./removed-entry";

/** Beside a clause: what one's own delegation would fall back to on it, and the way to write it there. */
export function ClauseFallbacks({
  packageId,
  owner,
  clauseId,
  fallbacks,
  counselHref,
}: {
  packageId: string;
  owner: string;
  clauseId: string;
  fallbacks: readonly ViewOf<"fallback">[];
  counselHref: string;
}) {
  const t = useTranslations("counsel");
  // Whoever reads a fallback may write one: both are for the people of the delegation.
  const can: Verdict = yes;
  return (
    <PrivateFrame title={t("fallbacks.ours")}>
      <div className="grid gap-3">
        <RemovedEntry packageId={packageId} owner={owner} known={fallbacks.map(({ id }) => id)} />
        {fallbacks.length === 0 && <p>{t("fallbacks.none_here")}</p>}
        {fallbacks.map(entry => (
          <div key={entry.id} className="bg-sheet p-3">
            <EntryPlace packageId={packageId} owner={owner} entry={entry}>
              <EntryBody body={entry.body} isNarrow />
              <EntryStanding entry={entry} />
              <ChangeEntry entry={entry} />
            </EntryPlace>
          </div>
        ))}
        <NewEntry kind="fallback" packageId={packageId} owner={owner} clauseId={clauseId} can={can} />
        <p>
          <Link href={counselHref}>{t("all")}</Link>
        </p>
      </div>
    </PrivateFrame>
  );
}
