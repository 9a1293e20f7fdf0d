import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/organisations/sign-in-form";
import { EntryPage } from "@/components/shell/entry-page";
import { places } from "@/components/shell/places";
import { Link } from "@/components/ui/link";
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
  const [query, locale, t] = await Promise.all([searchParams, getLocale(), getTranslations("signin")]);
  const { to } = query;
  return (
    <EntryPage
      messages={["signin", "errors", "issues"]}
      footer={
        <p className="text-small text-ink-2">
          {t("no_account")} <Link href={address(locale, places.packages)}>{t("to_public")}</Link>
        </p>
      }
    >
      <h1 className="font-serif text-title font-semibold">{t("title")}</h1>
      <p className="mt-1 text-small text-ink-2">{t("lead")}</p>
      <SignInForm to={typeof to === "string" ? to : undefined} refusal={refusalIn(query, "sign-in")} />
    </EntryPage>
  );
}
