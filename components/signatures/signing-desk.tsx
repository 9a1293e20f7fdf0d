import { useLocale, useTranslations } from "next-intl";
import { useShownParties } from "@/components/amendments/parties";
import type { Party } from "@/lib/packages/queries";
import { formatList } from "@/lib/platform/format";
import type { Signings, SigningView } from "@/lib/signatures/queries";
import { RefuseForm } from "./refuse-form";
import { SignForm } from "./sign-form";
import { SignatoryList } from "./signatory-list";

/** The text before its signatories: who signed, who is waited for, and one's own signature. */
export function SigningDesk({
  packageId,
  signing,
  signings,
  parties,
}: {
  packageId: string;
  signing: SigningView;
  signings: Signings;
  parties: readonly Party[];
}) {
  const locale = useLocale();
  const t = useTranslations("signatures");
  const told = useShownParties(parties)
    .filter(({ left }) => !left)
    .map(({ name }) => name);
  const own = signing.signatories.find(signatory => signatory.own);
  const text = t("text", { number: signing.number });
  const gone = signing.signatories.flatMap(({ gone, signedAt, person }) =>
    gone && !signedAt && person ? [person] : [],
  );
  return (
    <section className="grid grid-cols-1 gap-5">
      <div>
        <h2 className="font-serif text-title font-semibold">{t("before", { text })}</h2>
        <p className="measure text-ink-2">{t(signing.order === "free" ? "order_free" : "order_fixed")}</p>
      </div>
      <SignatoryList signing={signing} parties={parties} />
      {gone.length > 0 && (
        <p className="measure font-medium text-stopped">
          {t("cannot_sign_note", { names: formatList(gone, locale) })}
        </p>
      )}
      {own?.person && !own.signedAt && (
        // Anew for each text: what was asked of one is never answered for the next.
        <div
          key={signing.id}
          id="own-signature"
          className="grid scroll-mt-24 gap-6 border-t border-line-strong pt-6"
        >
          <SignForm
            packageId={packageId}
            signing={signing}
            name={own.person}
            factors={signings.factors}
            can={signings.can.sign}
            told={told}
          />
          {!own.refusedAt && (
            <RefuseForm packageId={packageId} signingId={signing.id} can={signings.can.refuse} told={told} />
          )}
        </div>
      )}
    </section>
  );
}
