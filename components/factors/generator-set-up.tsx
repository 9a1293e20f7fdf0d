import { useTranslations } from "next-intl";
import type { OwnFactors } from "@/lib/factors/queries";
import type { Refusal } from "@/lib/platform/plain-form";
import { BeginGenerator } from "./begin-generator";
import { ConfirmGenerator } from "./confirm-generator";
import { QrCode } from "./qr-code";

/** From no generator to one that works: a secret is made, taken down, and proved by a first code. */
export function GeneratorSetUp({
  begun,
  asksPassword,
  to,
  refusals = { begin: null, first: null },
}: {
  begun: OwnFactors["begun"];
  asksPassword: boolean;
  to?: string;
  /** Of tries without a script, by form. */
  refusals?: { begin: Refusal | null; first: Refusal | null };
}) {
  const t = useTranslations("factors.generator");
  if (!begun) return <BeginGenerator asksPassword={asksPassword} to={to} refusal={refusals.begin} />;
  return (
    <div className="grid gap-4">
      <p className="measure">{t("scan")}</p>
      <QrCode text={begun.address} label={t("picture")} />
      <p>
        <span className="block text-small text-ink-2">{t("secret")}</span>
        <code dir="ltr" className="block font-mono rtl:text-end">
          {begun.secret.match(/.{1,4}/g)?.join(" ")}
        </code>
      </p>
      <ConfirmGenerator to={to} refusal={refusals.first} />
      <BeginGenerator asksPassword={asksPassword} to={to} isAgain refusal={refusals.begin} />
    </div>
  );
}
