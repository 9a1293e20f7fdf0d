import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { type MessageNoun, pickMessages } from "@/lib/platform/i18n/catalogue";

/**
 * Gives the client components below it the words of the named nouns and of the primitives, and no others: a catalogue
 * sent whole weighs more than the page. Providers replace each other, so the innermost names all it needs.
 */
export async function ClientMessages({
  of: nouns,
  children,
}: {
  of: readonly MessageNoun[];
  children: ReactNode;
}) {
  const [locale, messages] = await Promise.all([getLocale(), getMessages()]);
  return (
    <NextIntlClientProvider
      locale={locale}
      timeZone="UTC"
      messages={pickMessages(messages, ["ui", ...nouns])}
      formats={null}
    >
      {children}
    </NextIntlClientProvider>
  );
}
