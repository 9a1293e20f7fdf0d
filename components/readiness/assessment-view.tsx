import { useLocale, useTranslations } from "next-intl";
import { type ShownParty, useShownParties } from "@/components/amendments/parties";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import type { FieldLanguage } from "@/components/ui/localised-field";
import { Seat } from "@/components/ui/seat";
import { wordingFor } from "@/lib/kernel/localised";
import type { PackageHead } from "@/lib/packages/queries";
import type { Dimension } from "@/lib/readiness/gate";
import { overviewOf } from "@/lib/readiness/overview";
import type { Assessment } from "@/lib/readiness/queries";
import type { ReadinessPlace } from "@/lib/readiness/schema";
import { AgreeForm } from "./agree-form";
import { InstitutionActs } from "./institution-acts";
import { Matrix } from "./matrix";
import { NameForm } from "./name-form";
import { OpenMotion } from "./open-motion";
import { RateForm } from "./rate-form";
import { SquarePanel } from "./square-panel";

type Reader = "delegation" | "mediator" | "overseer";

/** Who is ready for what: the sentence, the matrix, and the square in hand. */
export function AssessmentView({
  head,
  assessment: { institutions, unlisted, can },
  place,
  languages,
  path,
  owner,
}: {
  head: PackageHead;
  assessment: Assessment;
  place: ReadinessPlace;
  languages: readonly FieldLanguage[];
  path: string;
  /** Whose typing the browser keeps. */
  owner: string;
}) {
  const t = useTranslations("readiness");
  const { delegation, guest } = head.relation;
  const reader: Reader = delegation ? "delegation" : (guest ?? "overseer");
  const parties = useShownParties(head.parties).filter(({ left }) => !left);
  const raters = reader === "overseer" ? [] : parties;
  const institution = institutions.find(({ id }) => id === place.institution);
  const square = institution?.squares.find(({ dimension }) => dimension === place.dimension);
  const own = delegation && square?.ratings.find(({ delegationId }) => delegationId === delegation.id);
  const hrefOf = (id: string, dimension: Dimension) =>
    `${path}?institution=${id}&dimension=${dimension}#square`;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 py-8">
      <section className="grid gap-3">
        <h2 className="font-serif text-title font-semibold">{t("title")}</h2>
        {institutions.length > 0 && (
          <Sentence institutions={institutions} own={delegation?.id} sees={reader !== "overseer"} />
        )}
        <p className="measure text-ink-2">{t(leads[reader])}</p>
      </section>
      {institutions.length === 0 && <EmptyState title={t("empty_title")}>{t(empties[reader])}</EmptyState>}
      {institutions.length > 0 && (
        <div
          className={`grid grid-cols-[minmax(0,1fr)] gap-8 ${square ? "lg:grid-cols-[minmax(0,1fr)_400px]" : ""}`}
        >
          <div className="grid min-w-0 content-start gap-4">
            <Matrix institutions={institutions} parties={raters} chosen={place} hrefOf={hrefOf} />
            {reader !== "overseer" && <Legend parties={raters} />}
            {!square && <p className="text-small text-ink-2">{t("choose")}</p>}
          </div>
          {institution && square && (
            <SquarePanel
              institution={institution}
              square={square}
              parties={raters}
              isGuest={!delegation}
              closeHref={path}
            >
              {delegation && (
                <>
                  <RateForm
                    key={`rate ${institution.id} ${square.dimension}`}
                    packageId={head.id}
                    institutionId={institution.id}
                    dimension={square.dimension}
                    own={
                      own && own.level !== null
                        ? { level: own.level, evidence: own.evidence ?? "" }
                        : undefined
                    }
                    can={can.rate}
                    typedKey={`${owner}.${head.id}.rate.${institution.id}.${square.dimension}`}
                  />
                  {square.motion ? (
                    <OpenMotion
                      packageId={head.id}
                      motion={square.motion}
                      parties={parties}
                      own={delegation.id}
                    />
                  ) : (
                    <AgreeForm
                      key={`agree ${institution.id} ${square.dimension}`}
                      packageId={head.id}
                      institutionId={institution.id}
                      dimension={square.dimension}
                      told={parties.filter(party => !party.own).map(({ name }) => name)}
                      can={square.can.agree}
                    />
                  )}
                  <InstitutionActs
                    key={institution.id}
                    packageId={head.id}
                    institution={institution}
                    languages={languages}
                  />
                </>
              )}
            </SquarePanel>
          )}
        </div>
      )}
      {can.add.ok && <Listing packageId={head.id} unlisted={unlisted} languages={languages} />}
    </div>
  );
}

const leads = { delegation: "lead", mediator: "lead_guest", overseer: "lead_overseer" } as const;
const empties = { delegation: "empty_text", mediator: "empty_guest", overseer: "empty_overseer" } as const;

function Sentence({
  institutions,
  own,
  sees,
}: {
  institutions: Assessment["institutions"];
  own: string | undefined;
  /** Whether the reader sees how each side judges. */
  sees: boolean;
}) {
  const t = useTranslations("readiness");
  const { squares, agreed, differing, waiting } = overviewOf(institutions, own);
  return (
    <p className="measure font-serif text-lead">
      {t("sentence", { institutions: institutions.length, squares, agreed, differing: sees ? differing : 0 })}{" "}
      {own && waiting > 0 && t("waits", { count: waiting })}
    </p>
  );
}

function Legend({ parties }: { parties: readonly ShownParty[] }) {
  const t = useTranslations("readiness.legend");
  return (
    <ul className="flex flex-wrap items-center gap-x-5 gap-y-1 text-small text-ink-2">
      {parties.map(({ id, tone, name, language }) => (
        <li key={id} className="min-w-0">
          <Seat tone={tone}>
            <span lang={language}>{name}</span>
          </Seat>
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <Icon name="check" size={13} className="text-done" /> {t("shared")}
      </li>
      <li className="flex items-center gap-1.5">
        <Icon name="clock" className="text-going" /> {t("motion")}
      </li>
      <li className="flex items-center gap-1.5">
        <Icon name="lock" size={11} /> {t("hidden")}
      </li>
      <li>– {t("none")}</li>
      <li className="flex items-center gap-1.5">
        <Icon name="differs" size={11} /> {t("apart")}
      </li>
    </ul>
  );
}

function Listing({
  packageId,
  unlisted,
  languages,
}: {
  packageId: string;
  unlisted: Assessment["unlisted"];
  languages: readonly FieldLanguage[];
}) {
  const locale = useLocale();
  const t = useTranslations("readiness");
  const [first] = unlisted;
  const proposed = first ?? {};
  return (
    <section className="grid gap-4 border-t border-line pt-6">
      <h2 className="font-serif text-title font-semibold">{t("add.title")}</h2>
      {unlisted.length > 0 && (
        <div className="text-small text-ink-2">
          <p>{t("unlisted")}</p>
          <ul className="list-disc ps-5">
            {unlisted.map(name => {
              const { text, language } = wordingFor(name, locale);
              return (
                <li key={text} lang={language} dir="auto">
                  {text}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <NameForm
        key={JSON.stringify(proposed)}
        packageId={packageId}
        proposed={proposed}
        languages={languages}
      />
    </section>
  );
}
