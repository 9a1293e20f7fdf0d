import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { PartySeat } from "@/components/packages/party-seat";
import { Tag } from "@/components/ui/status";
import type { Waiting } from "@/lib/inbox/queries";
import { wordingFor } from "@/lib/kernel/localised";
import { formatDate } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";

/** What waits, oldest first: what it is, from whom, in which package, since when. */
export function InboxList({ waiting }: { waiting: readonly Waiting[] }) {
  return (
    <ol className="mt-6 border-t border-line">
      {waiting.map(item => (
        <InboxItem
          key={`${item.slug} ${item.what} ${item.subject ?? item.number ?? item.since.toISOString()}`}
          item={item}
        />
      ))}
    </ol>
  );
}

const destination = (item: Waiting): `/${string}` => {
  if (item.what === "bridge")
    return `/desk/packages/${item.slug}/draft?clause=${item.subject}#clause-${item.subject}`;
  if (item.what === "minutes") return `/desk/packages/${item.slug}/sessions?session=${item.subject}#minutes`;
  if (item.subject !== null)
    return `/desk/packages/${item.slug}/talk?message=${item.subject}#message-${item.subject}`;
  if (item.what === "vote") return `/desk/packages/${item.slug}/parties#decisions`;
  const filter = item.what === "answer" ? "unanswered" : "mine";
  return `/desk/packages/${item.slug}/draft?show=${filter}`;
};

function InboxItem({ item }: { item: Waiting }) {
  const locale = useLocale();
  const t = useTranslations("inbox");
  const packageTitle = wordingFor(item.package, locale);
  return (
    <li className="border-b border-line">
      <Link
        href={address(locale, destination(item))}
        className="group grid gap-x-4 gap-y-1 py-4 text-ink no-underline sm:grid-cols-[minmax(0,1fr)_auto]"
      >
        <span className="font-semibold group-hover:underline">{t(item.what, { count: item.count })}</span>
        <time dateTime={item.since.toISOString()} className="text-small text-ink-3">
          {t("since", { date: formatDate(item.since, locale, "short") })}
        </time>
        <span className="at-start col-span-full" dir={item.subject === null ? undefined : "auto"}>
          {item.subject !== null && item.title}
          {item.number !== null && t("amendment", { number: item.number, title: item.title ?? "" })}
          {item.motion && t(`motion.${item.motion}`)}
        </span>
        <span className="col-span-full flex flex-wrap items-center gap-2 text-small text-ink-2">
          <PartySeat party={{ side: item.side, ordinal: item.ordinal, name: item.from }} locale={locale} />
          <span lang={packageTitle.language}>{packageTitle.text}</span>
          {item.linked && <Tag tone="idle">{t("linked")}</Tag>}
        </span>
      </Link>
    </li>
  );
}
