import "../globals.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { locale as rootLocale } from "next/root-params";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { applyStoredTheme } from "@/components/shell/theme";
import { readWithoutEval } from "@/components/shell/without-eval";
import { direction, isLocale, locales } from "@/lib/platform/i18n/locales";

export const generateStaticParams = () => locales.map(locale => ({ locale }));

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell");
  return { title: { default: t("brand"), template: `%s · ${t("brand")}` }, description: t("tagline") };
}

/** The document: language, direction and theme. What stands in it is the public or the workspace shell. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await rootLocale();
  if (!isLocale(locale)) notFound();
  return (
    // The theme script sets one attribute before hydration.
    <html lang={locale} dir={direction(locale)} suppressHydrationWarning>
      <body className="min-h-dvh">
        <script>{readWithoutEval + applyStoredTheme}</script>
        {children}
      </body>
    </html>
  );
}
