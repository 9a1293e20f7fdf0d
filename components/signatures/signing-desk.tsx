import { useTranslations } from "next-intl";
import { useShownParties } from "@/components/amendments/parties";
import type { Party } from "@/lib/packages/queries";
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
  const t = useTranslations("signatures");
  const told = useShownParties(parties)
    .filter(({ left }) => !left)
    .map(({ name }) => name);
  const own = signing.signatories.find(signatory => signatory.own);
  const text = t("text", { number: signing.number });
  return (
    <section className="grid grid-cols-1 gap-5">
      <div>
        <h2 className="font-serif text-title font-semibold">{t("before", { text })}</h2>
        <p className="measure text-ink-2">{t(signing.order === "free" ? "order_free" : "order_fixed")}</p>
      </div>
      <SignatoryList signing={signing} parties={parties} />
      {own?.person && !own.signedAt && (
        <div id="own-signature" className="grid scroll-mt-24 gap-6 border-t border-line-strong pt-6">
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
