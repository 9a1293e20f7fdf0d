import { useTranslations } from "next-intl";
import { useShownParties } from "@/components/amendments/parties";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PrivateFrame } from "@/components/ui/private-frame";
import type { PackageHead } from "@/lib/packages/queries";
import { type TalkAddress, talkShows } from "@/lib/talking/schema";
import type { TalkPage } from "@/lib/talking/view";
import { ListedThread } from "./listed-thread";
import { OpenThread } from "./open-thread";
import { SeeThreads } from "./see-threads";
import type { TalkTable } from "./talk-setting";

type TalkDeskProps = {
  head: PackageHead;
  page: TalkPage;
  address: TalkAddress;
  owner: string;
  /** The package's address. */
  base: string;
};

/** All that is said at one table: what is open, what we are asked, what we say among ourselves, what is settled. */
export function TalkDesk({ head, page, address, owner, base }: TalkDeskProps) {
  const t = useTranslations("talking");
  const parties = useShownParties(head.parties);
  const talkHref = `${base}/talk`;
  const table: TalkTable = {
    packageId: head.id,
    parties,
    talkers: page.talkers,
    owner,
    talkHref,
    draftHref: `${base}/draft`,
  };
  const isWhole = address.thread !== undefined || address.message !== undefined;
  const called = page.threads.filter(({ callsReader }) => callsReader).map(({ id }) => id);
  return (
    <div className="package-page gap-6 text-small *:max-w-[860px]">
      <header className="grid gap-3">
        <h2 className="font-serif text-title font-semibold">{t("title")}</h2>
        {isWhole || address.clause ? (
          <p>
            <Link href={talkHref}>{t("all_threads")}</Link>
          </p>
        ) : (
          <>
            <p className="measure text-base text-ink-2">
              {t(head.relation.delegation ? "lead" : "lead_mediator")}
            </p>
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <section aria-labelledby="with-all" className="grid gap-2 py-4">
                <h3 id="with-all" className="text-base font-semibold">
                  {t("with_all")}
                </h3>
                <OpenThread
                  table={table}
                  audience="parties"
                  about={{ on: "package" }}
                  can={page.can.parties}
                />
              </section>
              {head.relation.delegation && page.can.delegation.ok && (
                <PrivateFrame title={t("between_us")}>
                  <OpenThread
                    table={table}
                    audience="delegation"
                    about={{ on: "package" }}
                    can={page.can.delegation}
                  />
                </PrivateFrame>
              )}
            </div>
          </>
        )}
        {!isWhole && <Shows page={page} address={address} talkHref={talkHref} />}
      </header>
      {page.threads.length === 0 ? (
        <EmptyState
          title={t(isWhole ? "gone_title" : `empty.${address.show ?? "open"}`)}
          action={
            <Link href={`${base}/draft`} className={buttonLook("plain")}>
              {t("to_text")}
            </Link>
          }
        >
          {t("empty.text")}
        </EmptyState>
      ) : (
        <ol className="grid grid-cols-1 gap-8">
          {page.threads.map(thread => (
            <li key={thread.id}>
              <ListedThread thread={thread} table={table} isWhole={isWhole} />
            </li>
          ))}
        </ol>
      )}
      <Pages page={page} address={address} talkHref={talkHref} isWhole={isWhole} />
      <SeeThreads packageId={head.id} threadIds={called} />
    </div>
  );
}

const queryOf = (address: TalkAddress, changed: Partial<TalkAddress>): string => {
  const parts = Object.entries({ ...address, ...changed }).filter(([, value]) => value !== undefined);
  return parts.length === 0
    ? ""
    : `?${new URLSearchParams(parts.map(([name, value]) => [name, String(value)]))}`;
};

function Shows({ page, address, talkHref }: { page: TalkPage; address: TalkAddress; talkHref: string }) {
  const t = useTranslations("talking.show");
  const shown = address.show ?? "open";
  return (
    <nav aria-label={t("label")} className="flex flex-wrap gap-x-5 gap-y-1 border-b border-line">
      {talkShows.map(show => (
        <Link
          key={show}
          href={talkHref + queryOf(address, { show: show === "open" ? undefined : show, page: undefined })}
          aria-current={show === shown ? "page" : undefined}
          className="inline-flex min-h-10 items-center gap-1.5 border-b-2 border-transparent text-ink-2 no-underline hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink pointer-coarse:min-h-11"
        >
          {t(show)}
          <span className="text-note text-ink-3 tabular-nums">
            {t("count", { count: page.counts[show] })}
          </span>
        </Link>
      ))}
    </nav>
  );
}

function Pages({
  page: { page, pages },
  address,
  talkHref,
  isWhole,
}: {
  page: TalkPage;
  address: TalkAddress;
  talkHref: string;
  isWhole: boolean;
}) {
  const t = useTranslations("talking.pages");
  if (pages <= 1) return null;
  const to = (number: number) => talkHref + queryOf(address, { page: number });
  return (
    <nav aria-label={t("label")} className="flex flex-wrap items-center justify-center gap-3">
      {page > 1 && <Link href={to(page - 1)}>{t(isWhole ? "earlier" : "newer")}</Link>}
      <span className="text-ink-2 tabular-nums">
        {t("page", { page: String(page), pages: String(pages) })}
      </span>
      {page < pages && <Link href={to(page + 1)}>{t(isWhole ? "later" : "older")}</Link>}
    </nav>
  );
}
