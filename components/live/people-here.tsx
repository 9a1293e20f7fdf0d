"use client";

import { useLocale, useTranslations } from "next-intl";
import { Seat, SeatMark } from "@/components/ui/seat";
import { seatTone, toneClass } from "@/components/ui/tone";
import { wordingFor } from "@/lib/kernel/localised";
import type { Present } from "@/lib/presence/queries";
import { useLookingAt, usePresent } from "./use-present";

/** How many others are at the package now, and, opened, who. Nothing while nobody else is. */
export function PeopleHere({ packageId }: { packageId: string }) {
  const t = useTranslations("live");
  const present = usePresent(packageId);
  if (present.length === 0) return null;
  return (
    <details className="relative">
      <summary className="inline-flex min-h-9 items-center gap-1.5 text-small text-ink-2 hover:text-ink pointer-coarse:min-h-11">
        <span className="inline-flex gap-0.5" aria-hidden="true">
          {present.slice(0, 5).map((person, index) => (
            <span key={keyOf(person, index)} className={`${toneClass[seatTone(person.party)]} text-tone`}>
              <SeatMark tone={seatTone(person.party)} />
            </span>
          ))}
        </span>
        {t("here", { count: present.length })}
      </summary>
      <div className="absolute end-0 z-30 mt-1 w-max max-w-[min(22rem,80vw)] rounded-control border border-line-strong bg-sheet p-3 shadow-raised">
        <People present={present} />
      </div>
    </details>
  );
}

/** Who else has this clause before them. Says to them that we do. */
export function LookingAt({ packageId, clauseId }: { packageId: string; clauseId: string }) {
  const t = useTranslations("live");
  useLookingAt(packageId, clauseId);
  const present = usePresent(packageId).filter(person => person.clauseId === clauseId);
  if (present.length === 0) return null;
  return (
    <section aria-label={t("looking")} className="grid gap-2">
      <h3 className="text-small font-medium text-ink-2">{t("looking")}</h3>
      <People present={present} />
    </section>
  );
}

function People({ present }: { present: readonly Present[] }) {
  const locale = useLocale();
  const t = useTranslations("live");
  return (
    <ul className="grid gap-1.5">
      {present.map((person, index) => {
        const { text, language } = wordingFor(person.party.name, locale);
        const [role] = person.party.side === "mediator" ? (["mediator"] as const) : person.roles;
        return (
          <li key={keyOf(person, index)} className="flex flex-wrap items-center gap-x-2 text-small">
            <Seat tone={seatTone(person.party)}>
              <span lang={language}>{text}</span>
            </Seat>
            <span className="text-ink-2">{person.name ?? (role && t(`role.${role}`))}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Rows have no identity of their own to the other side; equal ones are interchangeable. */
const keyOf = ({ party, name, roles }: Present, index: number): string =>
  `${party.side} ${party.place} ${name ?? roles.join()} ${index}`;
