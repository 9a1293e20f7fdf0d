import { useLocale, useTranslations } from "next-intl";
import type { ShownParty } from "@/components/amendments/parties";
import { useClauseWords } from "@/components/clauses/words";
import { dimensions } from "@/lib/clauses/kinds/phase";
import { wordingFor } from "@/lib/kernel/localised";
import type { Dimension } from "@/lib/readiness/gate";
import type { InstitutionView } from "@/lib/readiness/queries";
import { SquareLink } from "./square-link";

/**
 * Institutions by dimension. A name stands above its six squares and not beside them, and the heads of the columns turn on a
 * narrow screen: so the table fits a telephone without being another one.
 */
export function Matrix({
  institutions,
  parties,
  chosen,
  hrefOf,
}: {
  institutions: readonly InstitutionView[];
  /** Delegations that rate; none for a reader who may read what was agreed alone. */
  parties: readonly ShownParty[];
  chosen: { institution?: string; dimension?: Dimension };
  hrefOf: (institution: string, dimension: Dimension) => string;
}) {
  const locale = useLocale();
  const t = useTranslations("readiness");
  const words = useClauseWords();
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{t("matrix")}</caption>
      <thead>
        <tr>
          {dimensions.map(dimension => (
            <th
              key={dimension}
              scope="col"
              className="px-1 pb-2 align-bottom text-small font-medium text-ink-2 max-md:h-32"
            >
              <span className="inline-block max-md:[writing-mode:vertical-rl]">
                {words.choice("phase", "dimension", dimension)}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      {institutions.map(({ id, name, squares }) => {
        const { text, language } = wordingFor(name, locale);
        return (
          <tbody key={id}>
            <tr>
              <th
                scope="rowgroup"
                colSpan={dimensions.length}
                className="border-t border-line-strong pt-3 pb-1 text-start font-semibold"
              >
                <span lang={language} dir="auto">
                  {text}
                </span>
              </th>
            </tr>
            <tr>
              {squares.map(square => (
                <td key={square.dimension} className="h-px p-0.5 align-top sm:p-1">
                  <SquareLink
                    institution={text}
                    square={square}
                    parties={parties}
                    isChosen={id === chosen.institution && square.dimension === chosen.dimension}
                    href={hrefOf(id, square.dimension)}
                  />
                </td>
              ))}
            </tr>
          </tbody>
        );
      })}
    </table>
  );
}
