import { useLocale, useTranslations } from "next-intl";
import { PartySeat } from "@/components/packages/party-seat";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/status";
import type { Waiting } from "@/lib/inbox/queries";
import { wordingFor } from "@/lib/kernel/localised";
import { formatDate } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";

/** What waits, oldest first: what it is, from whom, in which package, since when. */
export function InboxList({ waiting, now }: { waiting: readonly Waiting[]; now: Date }) {
  return (
    <ol className="mt-6 border-t border-line">
      {waiting.map(item => (
        <InboxItem
          key={`${item.slug} ${item.what} ${item.subject ?? item.number ?? item.since.toISOString()}`}
          item={item}
          now={now}
        />
      ))}
    </ol>
  );
}

const destination = (item: Waiting): `/${string}` => {
  if (item.what === "bridge")
    return `/desk/packages/${item.slug}/draft?clause=${item.subject}#clause-${item.subject}`;
  if (item.what === "minutes" || item.what === "objected")
    return `/desk/packages/${item.slug}/sessions?session=${item.subject}#minutes`;
  if (item.what === "clear" || item.what === "vacant" || item.what === "overdue")
    return `/desk/packages/${item.slug}/clearance?round=${item.subject}`;
  if (item.what === "returned" || item.what === "cleared")
    return `/desk/packages/${item.slug}/draft#draft-${item.subject}`;
  if (item.what === "sign") return `/desk/packages/${item.slug}/sign#own-signature`;
  if (item.what === "unsignable") return `/desk/packages/${item.slug}/sign`;
  if (item.subject !== null)
    return `/desk/packages/${item.slug}/talk?message=${item.subject}#message-${item.subject}`;
  if (item.what === "vote") return `/desk/packages/${item.slug}/parties#decisions`;
  const filter = item.what === "answer" ? "unanswered" : "mine";
  return `/desk/packages/${item.slug}/draft?show=${filter}`;
};

/** What nobody outside the delegation knows of. */
const privately: ReadonlySet<Waiting["what"]> = new Set([
  "clear",
  "vacant",
  "overdue",
  "returned",
  "cleared",
]);

function InboxItem({ item, now }: { item: Waiting; now: Date }) {
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
        <span
          className="at-start col-span-full"
          dir={item.subject === null || item.what === "sign" ? undefined : "auto"}
        >
          {item.subject !== null && item.title}
          {item.number !== null &&
            (item.what === "sign"
              ? t("text", { number: item.number })
              : t("amendment", { number: item.number, title: item.title ?? "" }))}
          {item.motion && t(`motion.${item.motion}`)}
        </span>
        <span className="col-span-full flex flex-wrap items-center gap-2 text-small text-ink-2">
          <PartySeat party={{ side: item.side, place: item.place, name: item.from }} locale={locale} />
          <span lang={packageTitle.language}>{packageTitle.text}</span>
          {item.linked && <Tag tone="idle">{t("linked")}</Tag>}
          {item.due && (
            <Tag tone={item.due < now ? "stopped" : "going"} icon="clock">
              {t(item.due < now ? "late" : "due", { date: formatDate(item.due, locale, "short") })}
            </Tag>
          )}
          {item.stead && <span>{t("stead", { name: item.stead })}</span>}
          {privately.has(item.what) && (
            <span className="inline-flex items-center gap-1">
              <Icon name="lock" size={12} />
              {t("private")}
            </span>
          )}
        </span>
      </Link>
    </li>
  );
}
