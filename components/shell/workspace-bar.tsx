import { useLocale, useTranslations } from "next-intl";
import { Seat } from "@/components/ui/seat";
import type { SeatTone } from "@/components/ui/tone";
import type { OrganisationKind } from "@/lib/kernel/viewer";
import { address } from "@/lib/platform/i18n/addresses";
import { BarLink } from "./bar-link";
import { Brand } from "./brand";
import { LanguageMenu, PersonMenu } from "./person-menu";
import { places } from "./places";
import { ThemeMenu } from "./theme-menu";

const kindTone: Record<OrganisationKind, SeatTone> = {
  donor: "donor",
  host: "host",
  mediator: "mediator",
  oversight: "watch",
  civil_society: "watch",
};

export type WorkspaceBarProps = {
  person: { name: string };
  organisation: { name: string; kind: OrganisationKind };
  /** How many things wait for this person. */
  inboxCount: number;
};

/** Where one can go, and as whom one is here: the seat is always in sight, because words said here bind it. */
export function WorkspaceBar({ person, organisation, inboxCount }: WorkspaceBarProps) {
  const locale = useLocale();
  const t = useTranslations("shell");
  return (
    <header className="border-b border-line bg-sheet print:hidden">
      <div className="mx-auto flex max-w-[1500px] flex-wrap items-center gap-x-3 px-4 sm:px-6 md:gap-x-6">
        <Brand to={places.inbox} />
        <nav aria-label={t("main_nav")} className="flex gap-5 max-md:order-2">
          <BarLink href={address(locale, places.inbox)}>
            {t("inbox")}
            {inboxCount > 0 && (
              <>
                <span
                  aria-hidden="true"
                  className="rounded-full bg-accent px-1.5 text-note font-semibold text-on-accent tabular-nums"
                >
                  {inboxCount}
                </span>
                <span className="sr-only">({t("waiting", { count: inboxCount })})</span>
              </>
            )}
          </BarLink>
          <BarLink href={address(locale, places.desk)}>{t("packages")}</BarLink>
        </nav>
        <div className="ms-auto flex items-center gap-1 text-small">
          <ThemeMenu />
          <LanguageMenu locale={locale} />
        </div>
        {/* On a phone two lines: settings beside the name, then where one can go and as whom. */}
        <span
          aria-hidden="true"
          className="order-1 -mx-4 w-[calc(100%+2rem)] border-t border-line md:hidden"
        />
        <span className="min-w-0 max-md:order-2 max-md:ms-auto max-md:max-w-[38vw] md:-me-4 md:max-w-56">
          <Seat tone={kindTone[organisation.kind]}>{organisation.name}</Seat>
        </span>
        <PersonMenu locale={locale} name={person.name} organisation={organisation.name} />
      </div>
    </header>
  );
}

/** The bar's place while the session is read. */
export function WorkspaceBarSkeleton() {
  return (
    <header className="border-b border-line bg-sheet print:hidden">
      <div className="mx-auto flex min-h-13 max-w-[1500px] items-center px-4 sm:px-6">
        <Brand to={places.inbox} />
      </div>
    </header>
  );
}
