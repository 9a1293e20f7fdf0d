import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { InboxList } from "@/components/inbox/inbox-list";
import { MovedSince } from "@/components/inbox/moved-since";
import { VisitInbox } from "@/components/inbox/visit-inbox";
import { LiveRefresh } from "@/components/live/live-refresh";
import { ClientMessages } from "@/components/shell/client-messages";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { movedLately, movedLimit } from "@/lib/inbox/moved";
import { waitingFor } from "@/lib/inbox/queries";
import { audibleEverywhere, recordedUpTo } from "@/lib/live/queries";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { address } from "@/lib/platform/i18n/addresses";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inbox");
  return { title: t("title") };
}

/** What needs me, oldest first; then what moved. */
export default async function InboxPage() {
  const viewer = await requireViewer();
  const now = new Date();
  const seen = await recordedUpTo(await audibleEverywhere(viewer));
  const [waiting, moved, locale, t] = await Promise.all([
    waitingFor(viewer, now),
    movedLately(viewer, now),
    getLocale(),
    getTranslations("inbox"),
  ]);
  const toPackages = (
    <Link href={address(locale, "/desk/packages")} className={buttonLook("plain")}>
      {t("see_packages")}
    </Link>
  );
  return (
    <div className="mx-auto grid max-w-[1120px] gap-x-12 gap-y-10 px-4 py-8 sm:px-6 lg:grid-cols-[minmax(0,1fr)_340px]">
      <ClientMessages of={["shell", "live"]}>
        <LiveRefresh seen={seen} />
        <VisitInbox readAt={now.toISOString()} />
      </ClientMessages>
      <section>
        <h1 className="font-serif text-title font-semibold">{t("title")}</h1>
        {waiting.length > 0 ? (
          <>
            <p className="text-ink-2">{t("lead", { count: waiting.length })}</p>
            <InboxList waiting={waiting} now={now} />
          </>
        ) : (
          <div className="mt-6">
            <EmptyState title={t("lead", { count: 0 })} action={toPackages}>
              {t("empty_text")}
            </EmptyState>
          </div>
        )}
      </section>
      <section aria-labelledby="lately">
        <h2 id="lately" className="text-base font-semibold">
          {t("lately")}
        </h2>
        <MovedSince moved={moved} limit={movedLimit} />
      </section>
    </div>
  );
}
