"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { PrivateFrame } from "@/components/ui/private-frame";
import type { Preview } from "@/lib/interchange/preview";
import { wordingFor } from "@/lib/kernel/localised";
import { formatDateRange } from "@/lib/platform/format";
import { Becomes } from "./becomes";
import { Counted } from "./counted";
import { LeftOut } from "./left-out";

/** What the chosen activity would become, what it would not, and why: all of it before anything is stored. */
export function ImportPreview({
  preview,
  busy,
  onKeep,
  onBack,
  backTo,
}: {
  preview: Preview;
  busy: string | undefined;
  /** The key is made once a preview, so that a second press or a retry is answered and not repeated. */
  onKeep: (key: string) => void;
  onBack: () => void;
  backTo: "file" | "list";
}) {
  const locale = useLocale();
  const t = useTranslations("import");
  const key = useRef<string>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone with the step before; reading goes on here.
  useEffect(() => heading.current?.focus(), []);
  const { text, language } = wordingFor(preview.title, locale);
  const term = preview.start && preview.end && formatDateRange(preview.start, preview.end, locale);
  return (
    <article className="grid gap-10">
      <header className="grid justify-items-start gap-1">
        <div className="-ms-2">
          <Button variant="bare" onPress={onBack}>
            {t(backTo === "file" ? "screen.other_file" : "screen.back")}
          </Button>
        </div>
        <h2
          ref={heading}
          tabIndex={-1}
          lang={language}
          dir="auto"
          className="font-serif text-title font-semibold"
        >
          {text}
        </h2>
        <p className="text-small text-ink-2">
          <bdi>{preview.identifier}</bdi>
          {term && ` · ${term}`}
        </p>
      </header>
      <Becomes becomes={preview.becomes} />
      <Counted source={preview.source} carried={preview.carried} />
      <LeftOut skipped={preview.skipped} />
      {preview.assumed.length > 0 && (
        <section>
          <h3 className="font-serif text-lead font-semibold">{t("screen.assumed")}</h3>
          <p className="measure text-small text-ink-2">{t("screen.assumed_lead")}</p>
          <ul className="measure mt-2 grid list-disc gap-1 ps-5 text-small">
            {preview.assumed.map(({ assumption }) => (
              <li key={assumption}>{t(`assumed.${assumption}`)}</li>
            ))}
          </ul>
        </section>
      )}
      <PrivateFrame title={t("screen.keep")}>
        <p className="measure mb-3">{t("screen.keep_note")}</p>
        <div className="flex flex-wrap items-center gap-3">
          <Button
            variant="go"
            isBusy={busy !== undefined}
            onPress={() => {
              key.current ??= crypto.randomUUID();
              onKeep(key.current);
            }}
          >
            {t("screen.keep")}
          </Button>
          <span role="status" className="tabular-nums">
            {busy}
          </span>
        </div>
      </PrivateFrame>
    </article>
  );
}
