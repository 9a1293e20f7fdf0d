import { useLocale, useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import type { DeskFactors as Factors, PersonFactors, RecoveryView } from "@/lib/factors/desk-queries";
import { approvalsNeeded } from "@/lib/factors/machine";
import { formatDate, formatList, formatMoment } from "@/lib/platform/format";
import { DeskPolicy } from "./desk-policy";
import { RecoveryActs } from "./recovery-acts";
import { TooFew } from "./too-few";

/** Second factors at an organisation's desk: what is required, who has what, who asks to be let back in. */
export function DeskFactors({ organisationId, factors }: { organisationId: string; factors: Factors }) {
  const locale = useLocale();
  const t = useTranslations("factors.desk");
  const { requiredSince, people, recoveries, can } = factors;
  const without = people.filter(person => person.passkeys === 0 && !person.hasGenerator).length;
  return (
    <section id="second-factors" className="grid gap-5">
      <div>
        <h2 className="font-serif text-title font-semibold">{t("title")}</h2>
        <p className="measure text-ink-2">{t("lead")}</p>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="font-medium">
          {requiredSince ? t("required_since", { date: formatDate(requiredSince, locale) }) : t("voluntary")}
        </p>
        <DeskPolicy
          organisationId={organisationId}
          required={requiredSince !== null}
          without={without}
          can={can}
        />
      </div>
      {recoveries.length > 0 && (
        <div>
          <h3 className="text-base font-semibold">{t("recoveries")}</h3>
          <p className="measure text-small text-ink-2">{t("recoveries_lead")}</p>
          <ul className="mt-3 border-t border-line">
            {recoveries.map(recovery => (
              <Recovery key={recovery.id} recovery={recovery} />
            ))}
          </ul>
        </div>
      )}
      <Table
        caption={t("table")}
        rows={people}
        rowKey={person => person.personId}
        columns={[
          { id: "person", header: t("person"), rowHeader: true, cell: person => person.name },
          { id: "factors", header: t("factors"), cell: person => <Kinds person={person} /> },
        ]}
      />
    </section>
  );
}

function Kinds({ person: { passkeys, hasGenerator } }: { person: PersonFactors }) {
  const t = useTranslations("factors.desk");
  const kinds = [
    ...(passkeys > 0 ? [t("passkeys", { count: passkeys })] : []),
    ...(hasGenerator ? [t("generator")] : []),
  ];
  if (kinds.length > 0) return kinds.join(" · ");
  return (
    <Status tone="risk" icon="warning">
      {t("none")}
    </Status>
  );
}

function Recovery({ recovery }: { recovery: RecoveryView }) {
  const locale = useLocale();
  const t = useTranslations("factors.desk");
  const { name, reason, requestedAt, opensAt, approvers, others } = recovery;
  const isShort = opensAt === null && approvers.length + others < approvalsNeeded;
  return (
    <li className="grid gap-2 border-b border-line py-3.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{name}</span>
        <span className="text-small text-ink-2">
          {t("asked", { moment: formatMoment(requestedAt, locale) })}
        </span>
      </p>
      <p dir="auto" className="at-start measure whitespace-pre-line">
        {reason}
      </p>
      <p className="text-small text-ink-2">
        {[
          t("approvals", { count: approvers.length }),
          ...(approvers.length > 0 ? [t("approved_by", { names: formatList(approvers, locale) })] : []),
          ...(opensAt ? [t("opens", { moment: formatMoment(opensAt, locale) })] : []),
        ].join(" ")}
      </p>
      {isShort && <TooFew>{t("too_few")}</TooFew>}
      <RecoveryActs recovery={recovery} />
    </li>
  );
}
