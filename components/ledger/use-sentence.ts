import { useLocale, useTranslations } from "next-intl";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import { describe } from "@/lib/ledger/describe";
import type { Party } from "@/lib/packages/queries";
import type { SeatRole } from "@/lib/packages/standing";

type Told = { type: string; data: unknown; delegationId: string | null; organisation?: Localised | null };

/** What an entry of a package's record tells, as one sentence in the reader's language. */
export function useSentence(parties: readonly Party[]): (entry: Told) => string {
  const locale = useLocale();
  const t = useTranslations("events");
  const roles = useTranslations("packages.role");
  const nameOf = (name: Localised) => wordingFor(name, locale).text;
  return entry => {
    const { key, params } = describe(entry, nameOf);
    const party = parties.find(({ id }) => id === entry.delegationId);
    const actor = party?.name ?? entry.organisation;
    const words: Record<string, string> =
      key === "seat_given" ? { role: roles(params.role as SeatRole) } : {};
    return t(key, { ...params, ...words, who: actor ? nameOf(actor) : "", person: "", subject: "" });
  };
}
