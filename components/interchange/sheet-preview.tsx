"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { PrivateFrame } from "@/components/ui/private-frame";
import { Table } from "@/components/ui/table";
import type { SheetLooked } from "@/lib/interchange/sheet-preview";
import { formatNumber } from "@/lib/platform/format";
import { Becomes } from "./becomes";
import { SheetChanges } from "./sheet-changes";
import { SheetRemarks } from "./sheet-remarks";

/** What a spreadsheet would become, and what of it could not be read: all of it before anything is stored. */
export function SheetPreview({
  name,
  looked: { tables, becomes, changes, moreChanges, titles, unchanged, remarks, more, assumed },
  busy,
  onKeep,
  onBack,
}: {
  name: string;
  looked: SheetLooked;
  busy: string | undefined;
  /** The key is made once a preview, so that a second press or a retry is answered and not repeated. */
  onKeep: (key: string) => void;
  onBack: () => void;
}) {
  const locale = useLocale();
  const t = useTranslations("spreadsheet");
  const common = useTranslations("import.screen");
  const key = useRef<string>(undefined);
  const isAnything = becomes.length + changes.length > 0;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone with the step before; reading goes on here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className="grid gap-10">
      <header className="grid justify-items-start gap-1">
        <div className="-ms-2">
          <Button variant="bare" onPress={onBack}>
            {common("other_file")}
          </Button>
        </div>
        <h3 ref={heading} tabIndex={-1} dir="auto" className="font-serif text-title font-semibold break-all">
          {name}
        </h3>
      </header>
      <section>
        <h4 className="font-serif text-lead font-semibold">{t("screen.tables")}</h4>
        <Table
          caption={t("screen.tables")}
          rows={tables}
          rowKey={row => `${row.sheet} ${row.table}`}
          columns={[
            { id: "sheet", header: t("screen.sheet"), rowHeader: true, cell: row => <bdi>{row.sheet}</bdi> },
            { id: "table", header: t("screen.table"), cell: row => t(`sheet.${row.table}`) },
            {
              id: "heading",
              header: t("screen.heading_row"),
              numeric: true,
              cell: row => formatNumber(row.heading, locale),
            },
            {
              id: "rows",
              header: t("screen.rows"),
              numeric: true,
              cell: row => formatNumber(row.rows, locale),
            },
          ]}
        />
      </section>
      {becomes.length > 0 && <Becomes becomes={becomes} heading="h4" />}
      <SheetChanges changes={changes} moreChanges={moreChanges} titles={titles} />
      {unchanged > 0 && <p className="measure text-ink-2">{t("screen.unchanged", { count: unchanged })}</p>}
      {!isAnything && <p className="measure">{t(unchanged > 0 ? "screen.nothing_new" : "screen.nothing")}</p>}
      <SheetRemarks remarks={remarks} more={more} />
      {assumed.length > 0 && (
        <section>
          <h4 className="font-serif text-lead font-semibold">{common("assumed")}</h4>
          <p className="measure text-small text-ink-2">{common("assumed_lead")}</p>
          <ul className="measure mt-2 grid list-disc gap-1 ps-5 text-small">
            {assumed.map(assumption => (
              <li key={assumption}>{t(`assumed.${assumption}`)}</li>
            ))}
          </ul>
        </section>
      )}
      {isAnything && (
        <PrivateFrame title={common("keep")}>
          <p className="measure mb-3">{common("keep_note")}</p>
          <div className="flex flex-wrap items-center gap-3">
            <Button
              variant="go"
              isBusy={busy !== undefined}
              onPress={() => {
                key.current ??= crypto.randomUUID();
                onKeep(key.current);
              }}
            >
              {common("keep")}
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
