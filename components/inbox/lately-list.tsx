import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Moved } from "@/lib/inbox/moved";
import { wordingFor } from "@/lib/kernel/localised";
import { describe } from "@/lib/ledger/describe";
import { formatMoment } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";

/** What other delegations did, newest first, each with its package. */
export function LatelyList({ moved }: { moved: readonly Moved[] }) {
  const locale = useLocale();
  const t = useTranslations("events");
  const role = useTranslations("packages.role");
  return (
    <ol className="mt-3 text-small">
      {moved.map(item => {
        const { key, params } = describe(item, words => wordingFor(words, locale).text);
        const who = item.by ? wordingFor(item.by, locale).text : "";
        const title = wordingFor(item.package, locale);
        const words: Record<string, string> =
          key === "seat_given" ? { role: role(params.role as "lead") } : {};
        return (
          <li key={`${item.slug} ${item.seq}`} className="border-t border-line py-2.5">
            <time dateTime={item.at.toISOString()} className="block text-ink-3">
              {formatMoment(item.at, locale)}
            </time>
            {t(key, { ...params, ...words, who, person: "", subject: "" })}{" "}
            <Link href={address(locale, `/desk/packages/${item.slug}/record`)} lang={title.language}>
              {title.text}
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
