import "./globals.css";
import type { Metadata } from "next";
import { address } from "@/lib/platform/i18n/addresses";
import { loadMessages } from "@/lib/platform/i18n/catalogue";
import { direction, locales } from "@/lib/platform/i18n/locales";

export const metadata: Metadata = { title: "404 · Concord", robots: { index: false } };

/** An address that no page has. It names no language, so it answers in all of them; one static file for everybody. */
export default async function GlobalNotFound() {
  const answers = await Promise.all(
    locales.map(async locale => ({ locale, words: (await loadMessages(locale)).shell.not_found })),
  );
  return (
    <html lang={locales[0]}>
      <body>
        <main className="grid min-h-dvh content-center justify-center gap-10 px-6 py-16">
          <p className="font-serif text-lead font-semibold">Concord</p>
          {answers.map(({ locale, words }) => (
            <section key={locale} lang={locale} dir={direction(locale)} className="max-w-[34rem]">
              <h1 className="font-serif text-title font-semibold">{words.title}</h1>
              <p className="mt-1 text-ink-2">{words.text}</p>
              <p className="mt-2">
                <a href={address(locale, "/packages")} className="inline-flex min-h-11 items-center">
                  {words.action}
                </a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
