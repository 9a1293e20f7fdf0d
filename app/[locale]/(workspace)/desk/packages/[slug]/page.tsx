import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { address } from "@/lib/platform/i18n/addresses";

/** The document is the centre: whoever opens a package opens its text. */
export default async function PackagePage({ params }: { params: Promise<{ slug: string }> }) {
  const [{ slug }, locale] = await Promise.all([params, getLocale()]);
  redirect(address(locale, `/desk/packages/${slug}/draft`));
}
