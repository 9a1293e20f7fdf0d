import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { packageAddress } from "@/components/publication/names";
import { PackagePage } from "@/components/publication/package-page";
import { wordingFor } from "@/lib/kernel/localised";
import { locales } from "@/lib/platform/i18n/locales";
import { packageInTheOpen } from "@/lib/publication/published";
import { placeholder } from "@/lib/publication/slug";

export const ensureStatic = "navigation";
export const generateStaticParams = () => [{ slug: placeholder }];

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug }, locale, t] = await Promise.all([params, getLocale(), getTranslations("shell.not_found")]);
  const found = await packageInTheOpen(slug);
  if (!found) return { title: t("title"), robots: { index: false } };
  return {
    title: wordingFor(found.published.title, locale).text,
    alternates: {
      canonical: packageAddress(locale, slug),
      languages: Object.fromEntries(locales.map(other => [other, packageAddress(other, slug)])),
    },
  };
}

export default async function Page({ params }: Props) {
  const found = await packageInTheOpen((await params).slug);
  if (!found) notFound();
  return <PackagePage published={found.published} today={found.today} />;
}
