"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { LocalisedText } from "@/components/clauses/localised";
import { RedlineView } from "@/components/clauses/redline-view";
import { Button } from "@/components/ui/button";
import { PrivateFrame } from "@/components/ui/private-frame";
import { type Column, Table } from "@/components/ui/table";
import type { LeftPlace, Returned } from "@/lib/interchange/returned";

/** What a returned file would change, and what of it is not read back: all of it before anything is stored. */
export function ReturnPreview({
  returned: { clauses, left, more },
  busy,
  onKeep,
  onBack,
}: {
  returned: Returned;
  busy: string | undefined;
  /** The key is made once a preview, so that a second press or a retry is answered and not repeated. */
  onKeep: (key: string) => void;
  onBack: () => void;
}) {
  const t = useTranslations("documents.screen");
  const key = useRef<string>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone with the step before; reading goes on here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className="grid gap-10">
      <header className="grid justify-items-start gap-1">
        <div className="-ms-2">
          <Button variant="bare" onPress={onBack}>
            {t("other_file")}
          </Button>
        </div>
        <h3 ref={heading} tabIndex={-1} className="font-serif text-lead font-semibold">
          {t("preview")}
        </h3>
        <p>{t("clauses", { count: clauses.length })}</p>
      </header>
      {clauses.length > 0 && (
        <ol className="grid gap-8">
          {clauses.map(({ before, after, stale }) => (
            <li key={after.id} className="grid gap-3 border-s-2 border-line-strong ps-4">
              <h4 className="font-serif text-base font-semibold">
                <LocalisedText value={before.body.title} />
              </h4>
              {stale && <p className="measure text-small font-medium text-at-risk">{t("stale")}</p>}
              <RedlineView before={before} after={after} names={{}} />
            </li>
          ))}
        </ol>
      )}
      <LeftPlaces left={left} more={more} />
      {clauses.length > 0 && (
        <PrivateFrame title={t("keep")}>
          <p className="measure mb-3">{t("keep_note")}</p>
          <div className="flex flex-wrap items-center gap-3">
            <Button
              variant="go"
              isBusy={busy !== undefined}
              onPress={() => {
                key.current ??= crypto.randomUUID();
                onKeep(key.current);
              }}
            >
              {t("keep")}
            </Button>
            <span role="status" className="tabular-nums">
              {busy}
            </span>
          </div>
        </PrivateFrame>
      )}
    </article>
  );
}

type Row = LeftPlace & { number: number };

function LeftPlaces({ left, more }: Pick<Returned, "left" | "more">) {
  const locale = useLocale();
  const t = useTranslations("documents");
  if (left.length === 0) return <p className="text-ink-2">{t("screen.nothing_left")}</p>;
  const columns: Column<Row>[] = [
    {
      id: "where",
      header: t("screen.where"),
      cell: ({ title }) => (title ? <LocalisedText value={title} /> : t("screen.beginning")),
    },
    {
      id: "what",
      header: t("screen.what"),
      cell: ({ what }) => (
        <span dir="auto" className="wrap-anywhere">
          {what}
        </span>
      ),
    },
    { id: "why", header: t("screen.why"), cell: ({ why }) => t(`left.${why}`) },
  ];
  return (
    <section className="grid gap-2" lang={locale}>
      <h3 className="font-serif text-lead font-semibold">{t("screen.left")}</h3>
      <p className="text-small text-ink-2">{t("screen.left_lead", { count: left.length })}</p>
      <Table
        caption={t("screen.left")}
        rows={left.map((place, index) => ({ ...place, number: index + 1 }))}
        rowKey={({ number }) => String(number)}
        columns={columns}
      />
      {more > 0 && <p className="text-small text-ink-2">{t("screen.left_more")}</p>}
    </section>
  );
}
