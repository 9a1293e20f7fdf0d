import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { TextPage } from "@/components/publication/text-page";
import { wordingFor } from "@/lib/kernel/localised";
import { packageInTheOpen } from "@/lib/publication/published";
import { placeholder } from "@/lib/publication/slug";
import { partsOf } from "@/lib/publication/text-parts";

export const ensureStatic = "navigation";
export const generateStaticParams = () => [{ slug: placeholder, part: "1" }];

type Props = { params: Promise<{ slug: string; part: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ slug, part }, locale, t] = await Promise.all([
    params,
    getLocale(),
    getTranslations("publication.text"),
  ]);
  const found = await packageInTheOpen(slug);
  if (!found) return { robots: { index: false } };
  return { title: `${wordingFor(found.published.title, locale).text} · ${t("part", { number: part })}` };
}

export default async function Page({ params }: Props) {
  const { slug, part: number } = await params;
  const found = await packageInTheOpen(slug);
  if (!found) notFound();
  const parts = partsOf(found.published.clauses);
  const part = parts.find(one => String(one.number) === number);
  if (!part) notFound();
  return <TextPage published={found.published} part={part} count={parts.length} />;
}
