import { LiveRefresh } from "@/components/live/live-refresh";
import type { Talks } from "@/lib/amendments/talks";
import type { PackageHead } from "@/lib/packages/queries";
import { useSentence } from "./use-sentence";

/** Keeps a package's page true, and says in a sentence what the others did. */
export function PackageNews({ head, talks }: { head: PackageHead; talks: Talks }) {
  const sentence = useSentence(head.parties);
  const { latest } = talks;
  const own = head.relation.delegation?.id;
  return (
    <LiveRefresh
      packageId={head.id}
      seen={head.recorded}
      latest={
        latest
          ? {
              seq: latest.seq,
              sentence: sentence(latest),
              own: latest.delegationId !== null && latest.delegationId === own,
            }
          : undefined
      }
    />
  );
}
