import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { degrees } from "@/lib/counsel/constants";
import { weighs } from "@/lib/counsel/overview";
import type { ViewOf } from "@/lib/counsel/queries";
import { StanceMark } from "./stance-mark";

export type Numbered = ViewOf<"stakeholder"> & { number: number };

type MapProps = {
  people: readonly Numbered[];
  chosen: string | undefined;
  /** Something stands beside the picture: there is no room for names in it on any screen. */
  isNarrow: boolean;
  hrefOf: (person: string) => string;
};

const fromMuch = [...degrees].reverse();

/**
 * Influence by interest, much of both in the upper corner at the end. People with the same of both stand one below the
 * other and cover nobody; where there is no room for names their numbers lead to the table. A table too for whoever hears it.
 */
export function StakeholderMap({ people, chosen, isNarrow, hrefOf }: MapProps) {
  const t = useTranslations("counsel");
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">{t("map.picture")}</caption>
      <colgroup>
        <col className="w-6" />
        <col className="w-5" />
        <col span={degrees.length} />
      </colgroup>
      <tbody>
        {fromMuch.map(influence => (
          <tr key={influence}>
            {influence === fromMuch[0] && (
              <td rowSpan={degrees.length} aria-hidden="true" className="w-6 p-0 text-center align-middle">
                <span className="inline-block rotate-180 text-note font-medium text-ink-2 [writing-mode:vertical-rl]">
                  {t("map.influence_axis")}
                </span>
              </td>
            )}
            <th scope="row" className="w-5 pe-1 text-end text-note font-medium text-ink-2 tabular-nums">
              <span aria-hidden="true">{influence}</span>
              <span className="sr-only">{t("map.influence", { degree: influence })}</span>
            </th>
            {degrees.map(interest => (
              <td
                key={interest}
                className={`h-16 border border-line-strong p-0.5 align-middle sm:p-1 ${weighs({ interest, influence }) ? "bg-accent-soft" : "bg-sheet"}`}
              >
                <Here
                  people={people.filter(
                    ({ body }) => body.interest === interest && body.influence === influence,
                  )}
                  chosen={chosen}
                  isNarrow={isNarrow}
                  hrefOf={hrefOf}
                />
              </td>
            ))}
          </tr>
        ))}
        <tr>
          <td aria-hidden="true" />
          <td />
          {degrees.map(interest => (
            <th
              key={interest}
              scope="col"
              className="pt-1 text-center text-note font-medium text-ink-2 tabular-nums"
            >
              <span aria-hidden="true">{interest}</span>
              <span className="sr-only">{t("map.interest", { degree: interest })}</span>
            </th>
          ))}
        </tr>
        <tr>
          <td colSpan={2} />
          <td
            aria-hidden="true"
            colSpan={degrees.length}
            className="text-center text-note font-medium text-ink-2"
          >
            {t("map.interest_axis")}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Here({ people, chosen, isNarrow, hrefOf }: MapProps) {
  const t = useTranslations("counsel");
  if (people.length === 0) return null;
  return (
    <ul className={`grid justify-items-center gap-1 ${isNarrow ? "" : "md:justify-items-start"}`}>
      {people.map(({ id, number, body: { name, stance, champion } }) => (
        <li key={id} className="max-w-full">
          <Link
            href={hrefOf(id)}
            aria-current={id === chosen || undefined}
            className="flex items-center justify-center gap-1.5 rounded-control p-0.5 text-note leading-tight text-ink no-underline hover:bg-sunk aria-[current]:bg-paper aria-[current]:font-semibold aria-[current]:outline-2 aria-[current]:outline-accent pointer-coarse:min-h-11 pointer-coarse:min-w-11"
          >
            <StanceMark stance={stance} number={number} isChampion={champion} />
            <span
              dir="auto"
              className={
                isNarrow ? "sr-only" : "line-clamp-2 min-w-0 text-start wrap-break-word max-md:sr-only"
              }
            >
              {name}
            </span>
            <span className="sr-only">
              {", "}
              {t(`stance.${stance}`)}
              {champion && `, ${t("champion")}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Who the numbers are, where the picture has no room for names. */
export function MapLegend({ people, isNarrow, hrefOf }: Omit<MapProps, "chosen">) {
  return (
    <ol className={`grid gap-x-4 sm:grid-cols-2 ${isNarrow ? "" : "md:hidden"}`}>
      {people.map(({ id, number, body: { name, stance, champion } }) => (
        <li key={id}>
          <Link
            href={hrefOf(id)}
            className="flex min-h-9 items-center gap-2 text-ink no-underline hover:underline pointer-coarse:min-h-11"
          >
            <StanceMark stance={stance} number={number} isChampion={champion} size={24} />
            <span dir="auto" className="min-w-0">
              {name}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
