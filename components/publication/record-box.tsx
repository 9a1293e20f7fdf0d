import { useLocale, useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import { formatMoment, formatNumber } from "@/lib/platform/format";
import type { PublishedPackage } from "@/lib/publication/view";
import { VerifyRecord } from "./verify-record";

/** The record's place, and how a reader checks it without having to trust this site. */
export function RecordBox({ published: { slug, record } }: { published: PublishedPackage }) {
  const locale = useLocale();
  const t = useTranslations("publication.record");
  const signed = useTranslations("signed");
  const download = `/api/v1/packages/${slug}/record`;
  return (
    <section
      id="record"
      aria-labelledby="record-title"
      className="grid content-start gap-3 self-start rounded-control border border-line-strong bg-sheet p-5"
    >
      <h2 id="record-title" className="font-serif text-title font-semibold">
        {t("title")}
      </h2>
      <p className="text-small text-ink-2">
        {t("standing", {
          entries: record.size,
          count: formatNumber(record.size, locale),
          moment: formatMoment(record.at, locale),
        })}
      </p>
      <dl className="grid gap-1 text-small">
        <dt className="text-ink-3">{t("last_entry")}</dt>
        <dd dir="ltr" className="font-mono text-note break-all rtl:text-end">
          {record.hash}
        </dd>
        <dt className="text-ink-3">{t("text_root", { revision: record.revision })}</dt>
        <dd dir="ltr" className="font-mono text-note break-all rtl:text-end">
          {record.root}
        </dd>
      </dl>
      <div className="flex flex-wrap items-start gap-2 print:hidden">
        <VerifyRecord
          address={download}
          words={{
            act: t("verify"),
            file: t("verify_file"),
            working: t("working"),
            fits: t.raw("fits") as string,
            broken: t("broken"),
            failed: t("failed"),
            insecure: t("insecure"),
            signatures: {
              checked: signed("checked"),
              memorandum: signed("text", { number: 0 }),
              amendment: t.raw("amendment") as string,
              taken_back: signed.raw("taken_back") as string,
              passkey: signed("checked_passkey"),
              code: signed("checked_code"),
              not_fits: signed("not_fits"),
            },
          }}
        />
        <a href={download} download={`${slug}.concord.json`} className={buttonLook("plain")}>
          <Icon name="download" /> {t("download")}
        </a>
        <a href={`/api/v1/packages/${slug}`} className={buttonLook("plain")}>
          {t("data")}
        </a>
      </div>
      <details className="text-small print:not-open:hidden">
        <summary className="inline-flex min-h-8 items-center text-accent pointer-coarse:min-h-11">
          {t("how")}
        </summary>
        <div className="grid gap-2 text-ink-2">
          <p>{t("how_text")}</p>
          <pre
            dir="ltr"
            className="bg-sunk p-2 font-mono text-note wrap-anywhere whitespace-pre-wrap text-ink"
          >
            npm run --silent verify -- {slug}.concord.json
          </pre>
          <p>{t("how_meaning")}</p>
        </div>
      </details>
    </section>
  );
}
