import { useLocale } from "next-intl";
import { useShownParties } from "@/components/amendments/parties";
import { useClauseWords } from "@/components/clauses/words";
import type { ClauseEntry } from "@/lib/clauses/queries";
import type { Counsel } from "@/lib/counsel/queries";
import type { CounselPlace } from "@/lib/counsel/schema";
import { wordingFor } from "@/lib/kernel/localised";
import type { PackageHead } from "@/lib/packages/queries";
import { CounselDesk } from "./counsel-desk";

/** Names what the desk shows in the reader's language. */
export function CounselPage({
  head,
  counsel,
  directory,
  place,
  owner,
  base,
}: {
  head: PackageHead;
  counsel: Counsel;
  directory: readonly ClauseEntry[] | undefined;
  place: CounselPlace;
  owner: string;
  /** The package's address. */
  base: string;
}) {
  const locale = useLocale();
  const words = useClauseWords();
  const parties = useShownParties(head.parties);
  const table = {
    packageId: head.id,
    owner,
    parties,
    others: parties.filter(({ own, left }) => !own && !left).map(({ name }) => name),
    path: `${base}/counsel`,
    draftPath: `${base}/draft`,
  };
  const clauses = directory?.map(({ id, kind, title }) => {
    const name = words.kind(kind);
    return { value: id, label: wordingFor(title, locale).text || name, hint: name };
  });
  return <CounselDesk counsel={counsel} table={table} place={place} clauses={clauses} />;
}
