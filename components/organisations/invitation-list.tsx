"use client";

import { useLocale, useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import { revokeInvitation } from "@/lib/organisations/actions";
import type { InvitationView } from "@/lib/organisations/queries";
import { formatDate } from "@/lib/platform/format";
import { ConfirmAct } from "./confirm-act";

/** Invitations that nobody has accepted yet. */
export function InvitationList({
  organisationId,
  invitations,
}: {
  organisationId: string;
  invitations: readonly InvitationView[];
}) {
  const locale = useLocale();
  const t = useTranslations("organisations.invite");
  if (invitations.length === 0) return <p className="mt-4 text-ink-2">{t("none")}</p>;
  return (
    <ul className="mt-5 border-t border-line">
      {invitations.map(({ id, name, email, expiresAt, hasExpired }) => {
        const date = formatDate(expiresAt, locale);
        return (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <div className="min-w-0">
              <p className="font-medium">{name}</p>
              <p className="text-small break-words text-ink-2">
                <bdi>{email}</bdi>
              </p>
              <Status tone={hasExpired ? "idle" : "going"} icon={hasExpired ? "idle" : "clock"}>
                {hasExpired ? t("expired", { date }) : t("until", { date })}
              </Status>
            </div>
            <ConfirmAct
              label={t("revoke")}
              of={name}
              title={t("revoke_title", { name })}
              text={t("revoke_text", { name })}
              done={t("revoked", { name })}
              run={() => revokeInvitation({ organisationId, invitationId: id })}
            />
          </li>
        );
      })}
    </ul>
  );
}
