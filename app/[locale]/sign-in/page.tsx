import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/organisations/sign-in-form";
import { Brand } from "@/components/shell/brand";
import { ClientMessages } from "@/components/shell/client-messages";
import { LanguageLinks } from "@/components/shell/language-links";
import { places } from "@/components/shell/places";
import { AriaProvider } from "@/components/ui/aria-provider";
import { address } from "@/lib/platform/i18n/addresses";
import { type Query, refusalIn } from "@/lib/platform/plain-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signin");
  return { title: t("title") };
}

/** Sent whole: what streams in later needs a script to be seen, and signing in works without. */
export const instant = false;

type Props = { searchParams: Promise<Query> };

export default async function SignInPage({ searchParams }: Props) {
  const [query, locale, t, shell] = await Promise.all([
    searchParams,
    getLocale(),
    getTranslations("signin"),
    getTranslations("shell"),
  ]);
  const { to } = query;
  return (
    <div className="mx-auto grid min-h-dvh max-w-[420px] content-center gap-8 px-4 py-12">
      <header className="flex items-center justify-between gap-4">
        <Brand to={places.home} />
        <LanguageLinks locale={locale} label={shell("language")} />
      </header>
      <main className="rounded-sheet border border-line bg-sheet p-6 sm:p-8">
        <h1 className="font-serif text-title font-semibold">{t("title")}</h1>
        <p className="mt-1 text-small text-ink-2">{t("lead")}</p>
        <ClientMessages of={["signin", "errors", "issues"]}>
          <AriaProvider locale={locale}>
            <SignInForm to={typeof to === "string" ? to : undefined} refusal={refusalIn(query, "sign-in")} />
          </AriaProvider>
        </ClientMessages>
      </main>
      <footer className="text-small text-ink-2">
        {t("no_account")} <Link href={address(locale, places.packages)}>{t("to_public")}</Link>
      </footer>
    </div>
  );
}
