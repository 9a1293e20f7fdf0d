"use client";

import { usePathname } from "next/navigation";
import { inLanguage } from "@/lib/platform/i18n/addresses";
import { direction, type Locale, localeNames, locales } from "@/lib/platform/i18n/locales";

/**
 * The same page in the other languages. Plain anchors: another language is another document (direction, fonts), and they
 * work without JavaScript. Takes its words as props, so that public pages ship no message catalogue.
 */
export function LanguageLinks({ locale, label }: { locale: Locale; label: string }) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="flex items-center gap-x-4">
      {locales.map(other =>
        other === locale ? (
          <span key={other} aria-current="true" className="font-medium text-ink">
            {localeNames[other]}
          </span>
        ) : (
          <a
            key={other}
            href={inLanguage(pathname, other)}
            hrefLang={other}
            lang={other}
            className={`inline-flex items-center pointer-coarse:min-h-11 ${direction(other) === "rtl" ? "font-system" : ""}`}
          >
            {localeNames[other]}
          </a>
        ),
      )}
    </nav>
  );
}
