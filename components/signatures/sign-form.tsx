"use client";

import { startAuthentication, WebAuthnError } from "@simplewebauthn/browser";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useIssues } from "@/components/organisations/use-issues";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Link } from "@/components/ui/link";
import { TextField } from "@/components/ui/text-field";
import type { Verdict } from "@/lib/kernel/errors";
import { address } from "@/lib/platform/i18n/addresses";
import { beginSignature, signText } from "@/lib/signatures/actions";
import type { Signings, SigningView } from "@/lib/signatures/queries";
import { SpokenDigest } from "./spoken-digest";

/** One's own signature: by passkey, or where one has none by password and code. Says exactly what is signed. */
export function SignForm({
  packageId,
  signing,
  name,
  factors,
  can,
  told,
}: {
  packageId: string;
  signing: SigningView;
  name: string;
  factors: Signings["factors"];
  can: Verdict;
  told: readonly string[];
}) {
  const locale = useLocale();
  const t = useTranslations("signatures");
  const refusal = useRefusal();
  const { act, error, clear } = useAct();
  const { errorOf, take } = useIssues();
  const [typed, setTyped] = useState({ name, office: "", password: "", code: "" });
  const [isAsked, setAsked] = useState(false);
  const [deviceError, setDeviceError] = useState<string>();
  const type = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value });
  if (!factors.passkey && !factors.codes)
    return (
      <div className="grid justify-items-start gap-3">
        <h3 className="text-lead font-semibold">{t("sign")}</h3>
        <p className="measure text-ink-2">{t("no_factor")}</p>
        <Link href={address(locale, "/desk/account")} className={buttonLook("plain")}>
          {t("to_account")}
        </Link>
      </div>
    );
  if (!can.ok)
    return (
      <div className="grid gap-3">
        <h3 className="text-lead font-semibold">{t("sign")}</h3>
        <p className="measure text-ink-2">{refusal({ ...can, fieldErrors: [] })}</p>
      </div>
    );
  const target = { packageId, signingId: signing.id };
  const as = { name: typed.name.trim(), office: typed.office.trim() };
  const text = t("text", { number: signing.number });
  const lacksProof = !factors.passkey && (typed.password === "" || typed.code.trim() === "");
  const lacksName = as.name === "" || as.office === "";
  const missing = lacksName
    ? t("name_and_office_first")
    : lacksProof
      ? t("password_and_code_first")
      : undefined;
  const ask = () => {
    clear();
    take(undefined);
    setDeviceError(undefined);
    setAsked(true);
  };
  const byCode = async () => {
    const { password, code } = typed;
    const result = await act(() => signText({ ...target, ...as, password, code }), t("done"));
    take(result);
    return result;
  };
  const byPasskey = async () => {
    const begun = await act(() => beginSignature({ ...target, ...as }));
    if (!begun?.ok) return begun;
    try {
      const { id, rawId, type, response } = await startAuthentication({ optionsJSON: begun.value });
      return await act(() => signText({ ...target, passkey: { id, rawId, type, response } }), t("done"));
    } catch (problem) {
      if (!(problem instanceof WebAuthnError) && !(problem instanceof DOMException)) throw problem;
      setDeviceError(t("device_refused"));
      return undefined;
    }
  };
  const sign = async () => (await (factors.passkey ? byPasskey() : byCode()))?.ok ?? false;
  return (
    <div className="grid max-w-[40rem] gap-4">
      <h3 className="text-lead font-semibold">{t("sign")}</h3>
      <p className="text-ink-2">{t(factors.passkey ? "sign_by_passkey" : "sign_by_code")}</p>
      <TextField label={t("name")} value={typed.name} onChange={type("name")} isRequired maxLength={200} />
      <TextField
        label={t("office")}
        description={t("office_hint")}
        value={typed.office}
        onChange={type("office")}
        isRequired
        maxLength={200}
      />
      {!factors.passkey && (
        <>
          <TextField
            label={t("password")}
            type="password"
            autoComplete="current-password"
            error={errorOf("password")}
            value={typed.password}
            onChange={type("password")}
            isRequired
          />
          <TextField
            label={t("code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            error={errorOf("code")}
            value={typed.code}
            onChange={type("code")}
            isRequired
          />
        </>
      )}
      <div>
        <Button variant="go" onPress={ask} disabledReason={missing}>
          {t("sign_text", { text })}
        </Button>
      </div>
      {isAsked && (
        <ConfirmDialog
          title={t("sign_text", { text })}
          isOpen
          onOpenChange={setAsked}
          act={t("sign")}
          told={told}
          // The fields lie behind the question: which of them is wrong is said here too.
          error={errorOf("password") ?? error ?? deviceError}
          onConfirm={sign}
        >
          <p>{t("signs_as", { ...as, text, revision: signing.revision })}</p>
          <SpokenDigest root={signing.root} />
          <p className="text-small text-ink-2">{t("becomes_public")}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
