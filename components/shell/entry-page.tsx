import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Announcer } from "@/components/ui/announcer";
import { AriaProvider } from "@/components/ui/aria-provider";
import type { MessageNoun } from "@/lib/platform/i18n/catalogue";
import { Brand } from "./brand";
import { ClientMessages } from "./client-messages";
import { LanguageLinks } from "./language-links";
import { places } from "./places";

/** A sheet before the workspace: one thing to do, on the way in. */
export async function EntryPage({
  messages,
  children,
  footer,
}: {
  messages: readonly MessageNoun[];
  children: ReactNode;
  footer?: ReactNode;
}) {
  const [locale, shell] = await Promise.all([getLocale(), getTranslations("shell")]);
  return (
    <div className="mx-auto grid min-h-dvh max-w-[460px] content-center gap-8 px-4 py-12">
      <header className="flex flex-wrap items-center justify-between gap-x-4 text-small">
        <Brand to={places.home} />
        <LanguageLinks locale={locale} label={shell("language")} />
      </header>
      <ClientMessages of={messages}>
        <AriaProvider locale={locale}>
          <Announcer>
            <main className="rounded-sheet border border-line bg-sheet p-6 sm:p-8">{children}</main>
            {footer && <footer>{footer}</footer>}
          </Announcer>
        </AriaProvider>
      </ClientMessages>
    </div>
  );
}
