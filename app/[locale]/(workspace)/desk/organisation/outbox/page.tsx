import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { OutboxList } from "@/components/letters/outbox-list";
import { places } from "@/components/shell/places";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { mayReadOutbox } from "@/lib/letters/policy";
import { outboxOf } from "@/lib/letters/queries";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { address } from "@/lib/platform/i18n/addresses";

type Props = { searchParams: Promise<{ page?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("letters.outbox");
  return { title: t("title") };
}

/** Whether letters reach the organisation's people; without a mail server, where they arrive. */
export default async function OutboxPage({ searchParams }: Props) {
  const [viewer, { page: asked }, locale, t] = await Promise.all([
    requireViewer(),
    searchParams,
    getLocale(),
    getTranslations("letters.outbox"),
  ]);
  const page = /^\d{1,6}$/.test(String(asked)) ? Number(asked) : 0;
  const outbox = mayReadOutbox(viewer).ok ? await outboxOf(viewer, page) : null;
  const here = address(locale, `${places.organisation}/outbox`);
  return (
    <div className="mx-auto grid max-w-[860px] gap-6 px-4 py-8 sm:px-6">
      <header>
        <h1 className="font-serif text-title font-semibold">{t("title")}</h1>
        <p className="measure text-ink-2">{outbox ? t("lead") : t("only_administrators")}</p>
        {outbox && !outbox.hasServer && <p className="measure mt-2 font-medium">{t("no_server")}</p>}
      </header>
      {outbox && outbox.messages.length === 0 && !outbox.older && (
        <EmptyState title={t("empty_title")}>{t("empty_text")}</EmptyState>
      )}
      {outbox && outbox.messages.length > 0 && <OutboxList messages={outbox.messages} />}
      {outbox && <p className="measure text-small text-ink-2">{t("hidden")}</p>}
      <nav className="flex flex-wrap gap-3">
        {page > 0 && (
          <Link href={here} className={buttonLook("plain")}>
            {t("newest")}
          </Link>
        )}
        {outbox?.older && (
          <Link href={`${here}?page=${page + 1}`} className={buttonLook("plain")}>
            {t("older")}
          </Link>
        )}
      </nav>
    </div>
  );
}
