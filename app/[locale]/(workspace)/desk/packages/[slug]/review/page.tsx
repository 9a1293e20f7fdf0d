import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ReviewView } from "@/components/review/review-view";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { address } from "@/lib/platform/i18n/addresses";
import { orNotFound } from "@/lib/platform/or-not-found";
import { reviewOf } from "@/lib/review/queries";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("review");
  return { title: t("title") };
}

/** What is missing before the text can be initialled. */
export default async function ReviewPage({ params }: Props) {
  const [viewer, { slug }, locale] = await Promise.all([requireViewer(), params, getLocale()]);
  const head = await orNotFound(packageAt(viewer, slug));
  const review = await orNotFound(reviewOf(head.relation, new Date()));
  return (
    <ReviewView review={review} parties={head.parties} base={address(locale, `/desk/packages/${slug}`)} />
  );
}
