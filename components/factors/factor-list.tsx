import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { OwnFactors } from "@/lib/factors/queries";
import { formatDate, formatMoment } from "@/lib/platform/format";
import { RenamePasskey } from "./rename-passkey";
import { RevokeFactor } from "./revoke-factor";

/** The reader's second factors, each with what they may do about it. */
export function FactorList({
  factors: { passkeys, generator },
  asksPassword,
}: {
  factors: OwnFactors;
  asksPassword: boolean;
}) {
  const locale = useLocale();
  const t = useTranslations("factors");
  const isLast = passkeys.length + (generator ? 1 : 0) === 1;
  if (passkeys.length === 0 && !generator)
    return (
      <p className="mt-4 flex items-baseline gap-2 font-medium">
        <Icon name="warning" className="translate-y-px text-risk" />
        {t("account.none")}
      </p>
    );
  return (
    <ul className="mt-4 border-t border-line">
      {passkeys.map(({ id, name, createdAt, usedAt, can }) => (
        <Row
          key={id}
          name={name}
          kind={t("passkey.title")}
          when={[
            t("account.added", { date: formatDate(createdAt, locale) }),
            usedAt ? t("account.used", { moment: formatMoment(usedAt, locale) }) : t("account.never_used"),
          ].join(" · ")}
        >
          <RenamePasskey id={id} name={name} />
          <RevokeFactor
            passkey={{ id, name }}
            label={name}
            can={can.revoke}
            isLast={isLast}
            asksPassword={asksPassword}
          />
        </Row>
      ))}
      {generator && (
        <Row
          name={t("generator.title")}
          when={t("account.generator_since", { date: formatDate(generator.since, locale) })}
        >
          <RevokeFactor
            label={t("generator.title")}
            can={generator.can.revoke}
            isLast={isLast}
            asksPassword={asksPassword}
          />
        </Row>
      )}
    </ul>
  );
}

function Row({
  name,
  kind,
  when,
  children,
}: {
  name: string;
  kind?: string;
  when: string;
  children: ReactNode;
}) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <div className="min-w-0">
        <p className="break-words">
          <span className="font-medium">{name}</span>
          {kind && <span className="text-small text-ink-2"> · {kind}</span>}
        </p>
        <p className="text-small text-ink-2">{when}</p>
      </div>
      <div className="flex flex-wrap gap-x-1">{children}</div>
    </li>
  );
}
