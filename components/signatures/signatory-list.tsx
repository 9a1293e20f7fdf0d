import { useLocale, useTranslations } from "next-intl";
import { useShownParties } from "@/components/amendments/parties";
import { Said } from "@/components/ui/said";
import { Seat } from "@/components/ui/seat";
import { Status } from "@/components/ui/status";
import type { Party } from "@/lib/packages/queries";
import { formatMoment } from "@/lib/platform/format";
import type { SignatoryView, SigningView } from "@/lib/signatures/queries";

/** Who was asked to sign, in their order, and what they said. */
export function SignatoryList({ signing, parties }: { signing: SigningView; parties: readonly Party[] }) {
  const t = useTranslations("signatures");
  const shown = useShownParties(parties);
  const next = signing.signatories.find(({ signedAt }) => signedAt === null);
  return (
    <ol className="grid grid-cols-1">
      {signing.signatories.map(signatory => {
        const party = shown.find(({ id }) => id === signatory.delegationId);
        const name = signatory.name ?? signatory.person;
        const isTurn = signing.stage === "open" && (signing.order === "free" || next?.id === signatory.id);
        return (
          <li
            key={signatory.id}
            className="grid grid-cols-1 gap-1 border-t border-line py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-baseline sm:gap-x-6"
          >
            <div className="grid grid-cols-1 justify-items-start gap-0.5">
              <p className="flex flex-wrap items-center gap-x-2 empty:hidden">
                {name && (
                  <strong className="font-semibold">
                    <bdi>{name}</bdi>
                  </strong>
                )}
                {signatory.office && <span>{signatory.office}</span>}
                {signatory.own && <span className="text-small text-ink-2">({t("you")})</span>}
              </p>
              {party && <Seat tone={party.tone}>{party.name}</Seat>}
              {signatory.refusal && !signatory.signedAt && (
                <div className="mt-1">
                  <Said>{signatory.refusal}</Said>
                </div>
              )}
            </div>
            <State signatory={signatory} isTurn={isTurn} stage={signing.stage} />
          </li>
        );
      })}
    </ol>
  );
}

function State({
  signatory: { signedAt, refusedAt, method, gone },
  isTurn,
  stage,
}: {
  signatory: SignatoryView;
  isTurn: boolean;
  stage: SigningView["stage"];
}) {
  const locale = useLocale();
  const t = useTranslations("signatures");
  if (signedAt)
    return (
      <div className="grid gap-0.5 sm:justify-items-end">
        <Status tone={stage === "lapsed" ? "idle" : "done"} icon={stage === "lapsed" ? "idle" : "verified"}>
          {t("signed_at", { date: formatMoment(signedAt, locale) })}
        </Status>
        <span className="text-small text-ink-2">{t(method === "passkey" ? "by_passkey" : "by_code")}</span>
      </div>
    );
  if (gone && stage === "open")
    return (
      <Status tone="stopped" icon="stopped">
        {t("cannot_sign")}
      </Status>
    );
  if (refusedAt)
    return (
      <Status tone="stopped" icon="stopped">
        {t("declined_at", { date: formatMoment(refusedAt, locale) })}
      </Status>
    );
  if (stage !== "open")
    return (
      <Status tone="idle" icon="idle">
        {t("did_not_sign")}
      </Status>
    );
  return isTurn ? (
    <Status tone="risk" icon="clock">
      {t("waited_for")}
    </Status>
  ) : (
    <Status tone="idle" icon="idle">
      {t("later")}
    </Status>
  );
}
