"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { places } from "@/components/shell/places";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { signOut } from "@/lib/organisations/sign-in-actions";
import { address } from "@/lib/platform/i18n/addresses";

export function SignOutForm() {
  const locale = useLocale();
  const router = useRouter();
  const t = useTranslations("signin");
  const { act, error } = useAct();
  const [isBusy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    const result = await act(signOut);
    if (result?.ok) router.replace(address(locale, places.signIn));
    else setBusy(false);
  };
  return (
    <>
      <Button variant="go" isBusy={isBusy} onPress={leave}>
        {t("out_submit")}
      </Button>
      {error && (
        <p role="alert" className="text-small font-medium text-stopped">
          {error}
        </p>
      )}
    </>
  );
}
