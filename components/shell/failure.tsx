"use client";

import { useParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { buttonLook } from "@/components/ui/button-look";
import { isLocale, type Locale, locales } from "@/lib/platform/i18n/locales";
import ar from "@/lib/platform/i18n/messages/ar/failure.json";
import en from "@/lib/platform/i18n/messages/en/failure.json";
import es from "@/lib/platform/i18n/messages/es/failure.json";
import fr from "@/lib/platform/i18n/messages/fr/failure.json";
import pt from "@/lib/platform/i18n/messages/pt/failure.json";

// Read directly: this page must stand when the server that would send a catalogue is what failed.
const words: Record<Locale, typeof en> = { en, fr, ar, es, pt };

/** Something broke. Says what was kept and what to do; the number leads to the log entry, never the message itself. */
export function Failure({ digest, retry }: { digest: string | undefined; retry: () => void }) {
  const { locale } = useParams();
  const { title, text, retry: act } = words[isLocale(locale) ? locale : locales[0]];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="mx-auto grid max-w-[46rem] justify-items-start gap-4 px-5 py-16">
      <h1 ref={heading} tabIndex={-1} className="font-serif text-head font-semibold focus:shadow-none">
        {title}
      </h1>
      <p className="max-w-[62ch] text-ink-2">
        {text} <code className="font-mono text-ink">{digest ?? "–"}</code>
      </p>
      <button type="button" onClick={retry} className={buttonLook("go")}>
        {act}
      </button>
    </section>
  );
}
