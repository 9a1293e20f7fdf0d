"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { intlTags, type Locale } from "@/lib/platform/i18n/locales";
import { dialogSheet } from "./dialog";
import { useAhead } from "./on-demand";

declare module "react-aria-components" {
  interface RouterConfig {
    routerOptions: NonNullable<Parameters<ReturnType<typeof useRouter>["push"]>[1]>;
  }
}

/** Tells the primitives the reader's language (direction, digits) and to navigate without loading a document. */
export function AriaProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const router = useRouter();
  useAhead(dialogSheet);
  return (
    <RouterProvider navigate={router.push}>
      <I18nProvider locale={intlTags[locale]}>{children}</I18nProvider>
    </RouterProvider>
  );
}
