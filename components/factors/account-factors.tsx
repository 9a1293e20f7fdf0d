import { useTranslations } from "next-intl";
import type { OwnFactors } from "@/lib/factors/queries";
import { AddPasskey } from "./add-passkey";
import { FactorList } from "./factor-list";
import { GeneratorSetUp } from "./generator-set-up";
import { OwnRecovery } from "./own-recovery";

/** The part of one's account about second factors. */
export function AccountFactors({
  factors,
  asksPassword,
  name,
}: {
  factors: OwnFactors;
  asksPassword: boolean;
  name: string;
}) {
  const t = useTranslations("factors");
  const { generator, begun, required, recovery } = factors;
  return (
    <section id="second-factor">
      <h2 className="font-serif text-title font-semibold">{t("account.title")}</h2>
      <p className="measure text-ink-2">
        {t("account.lead")} {required && t("account.required")}
      </p>
      {recovery && <OwnRecovery recovery={recovery} name={name} />}
      <FactorList factors={factors} asksPassword={asksPassword} />
      <div className="mt-6 grid gap-8 lg:grid-cols-2">
        <section className="grid content-start gap-3">
          <h3 className="text-base font-semibold">{t("passkey.title")}</h3>
          <p className="measure text-small text-ink-2">{t("passkey.lead")}</p>
          <AddPasskey asksPassword={asksPassword} />
        </section>
        {!generator && (
          <section className="grid content-start gap-3">
            <h3 className="text-base font-semibold">{t("generator.title")}</h3>
            <p className="measure text-small text-ink-2">{t("generator.lead")}</p>
            <GeneratorSetUp begun={begun} asksPassword={asksPassword} />
          </section>
        )}
      </div>
    </section>
  );
}
