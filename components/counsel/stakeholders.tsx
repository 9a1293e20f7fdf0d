import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { PrivateFrame } from "@/components/ui/private-frame";
import { numbered, overviewOf } from "@/lib/counsel/overview";
import type { Counsel } from "@/lib/counsel/queries";
import type { CounselPlace } from "@/lib/counsel/schema";
import type { CounselTable } from "./counsel-table";
import { EntryActs } from "./entry-acts";
import { EntryBody } from "./entry-body";
import { EntryPlace } from "./entry-place";
import { EntryStanding } from "./entry-standing";
import { NewEntry } from "./new-entry";
import { MapLegend, type Numbered, StakeholderMap } from "./stakeholder-map";
import { StakeholderTable } from "./stakeholder-table";
import { StanceFilter } from "./stance-filter";
import { StanceMark } from "./stance-mark";

/** Who is for the reform and who against, how much it matters to them and how much they can move. */
export function Stakeholders({
  counsel,
  table,
  place,
}: {
  counsel: Counsel;
  table: CounselTable;
  place: CounselPlace;
}) {
  const t = useTranslations("counsel");
  const everybody = numbered(counsel.stakeholders);
  const overview = overviewOf(everybody.map(({ body }) => body));
  const shown = everybody.filter(({ body }) => !place.stance || body.stance === place.stance);
  const person = everybody.find(({ id }) => id === place.person);
  const hrefOf = (changed: Partial<CounselPlace>) => {
    const asked = Object.entries({ ...place, ...changed }).filter(([, value]) => value !== undefined);
    return asked.length === 0 ? table.path : `${table.path}?${new URLSearchParams(asked)}`;
  };
  const hrefOfPerson = (id: string) => `${hrefOf({ person: id })}#person`;
  return (
    <PrivateFrame title={t("map.title")}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 bg-sheet p-3 sm:p-4">
        {everybody.length === 0 ? (
          <p className="measure">{t("map.empty")}</p>
        ) : (
          <>
            <p className="measure font-serif text-lead">
              {t("map.sentence", { count: overview.people, ...overview.by })}{" "}
              {t("map.weighty", { count: overview.weighty })}{" "}
              {overview.weighty > 0 && t("map.against", { count: overview.against })}
            </p>
            <StanceFilter overview={overview} chosen={place.stance} hrefOf={stance => hrefOf({ stance })} />
            <div
              className={`grid grid-cols-[minmax(0,1fr)] gap-6 ${person ? "lg:grid-cols-[minmax(0,1fr)_340px]" : ""}`}
            >
              <div className="grid min-w-0 content-start gap-2">
                <StakeholderMap
                  people={shown}
                  chosen={person?.id}
                  isNarrow={person !== undefined}
                  hrefOf={hrefOfPerson}
                />
                <MapLegend people={shown} isNarrow={person !== undefined} hrefOf={hrefOfPerson} />
                <p className="text-note text-ink-2">{t("map.reading")}</p>
              </div>
              {person && (
                <Person
                  key={person.id}
                  person={person}
                  table={table}
                  counsel={counsel}
                  closeHref={hrefOf({ person: undefined })}
                />
              )}
            </div>
            <details>
              <summary className="inline-flex min-h-8 items-center text-accent underline decoration-1 underline-offset-[0.18em] pointer-coarse:min-h-11">
                {t("map.table")}
              </summary>
              <StakeholderTable people={shown} hrefOf={hrefOfPerson} />
            </details>
          </>
        )}
        <NewEntry
          kind="stakeholder"
          packageId={table.packageId}
          owner={table.owner}
          can={counsel.can.write}
        />
      </div>
    </PrivateFrame>
  );
}

function Person({
  person,
  table,
  counsel,
  closeHref,
}: {
  person: Numbered;
  table: CounselTable;
  counsel: Counsel;
  closeHref: string;
}) {
  const t = useTranslations("counsel");
  const { stance, champion, name } = person.body;
  return (
    <section
      id="person"
      aria-labelledby="person-name"
      className="grid scroll-mt-4 content-start gap-4 border-s-[3px] border-line-strong ps-4"
    >
      <header className="flex items-start gap-2">
        <StanceMark stance={stance} number={person.number} isChampion={champion} />
        <h3 id="person-name" dir="auto" className="min-w-0 font-serif text-lead font-semibold">
          {name}
        </h3>
        <Link href={closeHref} scroll={false} className="ms-auto flex-none">
          {t("close")}
        </Link>
      </header>
      <EntryPlace packageId={table.packageId} owner={table.owner} entry={person}>
        <EntryBody body={person.body} />
        <EntryStanding entry={person} />
        <EntryActs packageId={table.packageId} entry={person} others={table.others} can={counsel.can.share} />
      </EntryPlace>
    </section>
  );
}
