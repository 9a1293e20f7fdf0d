import { useLocale, useTranslations } from "next-intl";
import { buttonLook } from "@/components/ui/button-look";
import { signOut } from "@/lib/organisations/sign-in-actions";

/** A form, so that leaving works before the page's script has loaded. */
export function SignOutForm() {
  const locale = useLocale();
  const t = useTranslations("signin");
  return (
    <form action={signOut}>
      <input type="hidden" name="locale" value={locale} />
      <button type="submit" className={buttonLook("go")}>
        {t("out_submit")}
      </button>
    </form>
  );
}
