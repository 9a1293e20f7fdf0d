"use client";

import { useLocale, useTranslations } from "next-intl";
import { forgetTyped } from "@/components/clauses/use-typed";
import { buttonLook } from "@/components/ui/button-look";
import { signOut } from "@/lib/organisations/sign-in-actions";

/** A form, so that leaving works before the page's script has loaded; with it, nothing typed stays on a shared device. */
export function SignOutForm() {
  const locale = useLocale();
  const t = useTranslations("signin");
  return (
    <form action={signOut} onSubmit={forgetTyped}>
      <input type="hidden" name="locale" value={locale} />
      <button type="submit" className={buttonLook("go")}>
        {t("out_submit")}
      </button>
    </form>
  );
}
