import { useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import type { RecordHead } from "@/lib/record/queries";
import { RecordCheck } from "./record-check";

/** Ways to check the record: here and now, and without having to trust this site. */
export function RecordBox({
  packageId,
  slug,
  head,
  isPublic,
  downloadHref,
}: {
  packageId: string;
  slug: string;
  head: RecordHead;
  isPublic: boolean;
  downloadHref: string;
}) {
  const t = useTranslations("ledger.check");
  return (
    <section
      aria-labelledby="check-title"
      className="grid content-start gap-4 rounded-control border border-line-strong bg-sheet p-5"
    >
      <div className="grid gap-1">
        <h2 id="check-title" className="font-serif text-title font-semibold">
          {t("title")}
        </h2>
        <p className="text-small text-ink-2">{t("lead")}</p>
      </div>
      <RecordCheck packageId={packageId} />
      <div className="grid gap-2 border-t border-line pt-4">
        <div className="flex flex-wrap gap-2">
          <a href={downloadHref} download className={buttonLook("plain")}>
            <Icon name="download" /> {t("download")}
          </a>
          {isPublic && (
            <a href={`/api/v1/packages/${slug}/record`} download className={buttonLook("plain")}>
              <Icon name="download" /> {t("download_public")}
            </a>
          )}
        </div>
        <p className="text-small text-ink-2">{t("download_note")}</p>
      </div>
      <details className="border-t border-line pt-3 text-small">
        <summary className="inline-flex min-h-8 items-center text-accent pointer-coarse:min-h-11">
          {t("how")}
        </summary>
        <div className="grid gap-2 pt-1 text-ink-2">
          <p>{t("how_text")}</p>
          <Code>{`npm run --silent verify -- ${slug}.concord.json`}</Code>
          <p>{t("how_meaning")}</p>
        </div>
      </details>
      <details className="border-t border-line pt-3 text-small">
        <summary className="inline-flex min-h-8 items-center text-accent pointer-coarse:min-h-11">
          {t("checkpoint")}
        </summary>
        <div className="grid gap-2 pt-1 text-ink-2">
          <p>{t("checkpoint_text")}</p>
          <Code>{head.checkpoint.trim()}</Code>
          <p>{t("root")}</p>
          <Code>{head.root}</Code>
          {head.publicKey && (
            <>
              <p>{t("key")}</p>
              <Code>{head.publicKey}</Code>
            </>
          )}
        </div>
      </details>
    </section>
  );
}

function Code({ children }: { children: string }) {
  return (
    <pre dir="ltr" className="bg-sunk p-2 font-mono text-note break-all whitespace-pre-wrap text-ink">
      {children}
    </pre>
  );
}
