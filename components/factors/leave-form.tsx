"use client";

import { useLocale, useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { signOut } from "@/lib/organisations/sign-in-actions";

/** For whoever thought better of signing in: the session that waits ends. */
export function LeaveForm() {
  const locale = useLocale();
  const t = useTranslations("factors.confirm");
  return (
    <form action={signOut}>
      <input type="hidden" name="locale" value={locale} />
      <button type="submit" className={buttonLook("bare")}>
        {t("leave")}
      </button>
    </form>
  );
}
