import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LiveRefresh } from "@/components/live/live-refresh";
import { PackageList } from "@/components/packages/package-list";
import { ClientMessages } from "@/components/shell/client-messages";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageLinks } from "@/components/ui/page-links";
import { audibleEverywhere, recordedUpTo } from "@/lib/live/queries";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { packagesOf } from "@/lib/packages/list-queries";
import { mayStart } from "@/lib/packages/policy";
import { address } from "@/lib/platform/i18n/addresses";
import { isSlug } from "@/lib/publication/slug";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("packages");
  return { title: t("title") };
}

type Props = { searchParams: Promise<{ after?: string | string[] }> };

export default async function PackagesPage({ searchParams }: Props) {
  const [viewer, asked] = await Promise.all([requireViewer(), searchParams]);
  const after = typeof asked.after === "string" && isSlug(asked.after) ? asked.after : undefined;
  const seen = await recordedUpTo(await audibleEverywhere(viewer));
  const [{ packages, next }, locale, t] = await Promise.all([
    packagesOf(viewer, { after }),
    getLocale(),
    getTranslations("packages"),
  ]);
  const here = address(locale, "/desk/packages");
  const start = mayStart(viewer.organisationKind).ok ? (
    <Link href={address(locale, "/desk/packages/new")} className={buttonLook("go")}>
      {t("start")}
    </Link>
  ) : (
    <p className="max-w-[40ch] text-small text-ink-2">{t("only_sides_start")}</p>
  );
  return (
    <div className="mx-auto max-w-[1120px] px-4 py-8 sm:px-6">
      <ClientMessages of={["shell", "live"]}>
        <LiveRefresh seen={seen} />
      </ClientMessages>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="font-serif text-title font-semibold">{t("title")}</h1>
          <p className="text-ink-2">{t("lead")}</p>
        </div>
        {packages.length > 0 && start}
      </div>
      {packages.length > 0 ? (
        <>
          <PackageList packages={packages} />
          <PageLinks
            label={t("pages")}
            first={after ? { href: here, label: t("first") } : null}
            next={next ? { href: `${here}?after=${next}`, label: t("more") } : null}
          />
        </>
      ) : (
        <div className="mt-8">
          <EmptyState title={t("empty_title")} action={start}>
            {t("empty_text")}
          </EmptyState>
        </div>
      )}
    </div>
  );
}
