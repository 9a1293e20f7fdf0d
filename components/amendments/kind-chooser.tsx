import { useTranslations } from "next-intl";
import { useClauseWords } from "@/components/clauses/words";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import { type ClauseKind, catalogue, clauseKinds } from "@/lib/clauses/catalogue";
import type { Side } from "@/lib/packages/standing";

/** What can be added. Kinds that only the other side tables stay in sight, with the reason. */
export function KindChooser({
  side,
  hrefOf,
  closeHref,
}: {
  side: Side;
  hrefOf: (kind: ClauseKind) => string;
  closeHref: string;
}) {
  const t = useTranslations("amendments.add");
  const errors = useTranslations("errors");
  const words = useClauseWords();
  return (
    <section aria-labelledby="add-clause" className="mb-6 border-y border-line py-6 print:hidden">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="add-clause" className="font-serif text-title font-semibold">
          {t("title")}
        </h2>
        <Link href={closeHref} scroll={false} className={buttonLook("bare")}>
          {t("close")}
        </Link>
      </div>
      <ul className="mt-3 grid sm:grid-cols-2 sm:gap-x-8">
        {clauseKinds.map(kind => {
          const { tabledBy } = catalogue[kind];
          const refused = tabledBy !== undefined && tabledBy !== side;
          return (
            <li key={kind} className="border-t border-line py-2.5">
              {refused ? (
                <>
                  <span className="font-semibold text-ink-3">{words.kind(kind)}</span>
                  <span className="block text-small text-ink-2">
                    {errors(tabledBy === "donor" ? "only_donor_tables" : "only_host_tables")}
                  </span>
                </>
              ) : (
                <Link
                  href={hrefOf(kind)}
                  scroll={false}
                  className="group block text-ink no-underline pointer-coarse:py-1"
                >
                  <span className="font-semibold text-accent group-hover:underline">{words.kind(kind)}</span>
                  <span className="block text-small text-ink-2">{words.kindMeans(kind)}</span>
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
