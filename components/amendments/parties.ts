import { useLocale, useTranslations } from "next-intl";
import type { BracketParty } from "@/components/ui/brackets";
import { type SeatTone, seatTone } from "@/components/ui/tone";
import { wordingFor } from "@/lib/kernel/localised";
import type { Party } from "@/lib/packages/queries";

/** A delegation as this page shows it. */
export type ShownParty = {
  id: string;
  name: string;
  language: string;
  /** Its side where that is enough to tell it apart, else its name: brackets have little room. */
  short: string;
  tone: SeatTone;
  own: boolean;
  left: boolean;
  seatedAt: string;
};

export const bracketParty = ({ short, tone }: ShownParty): BracketParty => ({ label: short, tone });

/** The delegations of a package with names, tones and short names in the reader's language. */
export function useShownParties(parties: readonly Party[]): ShownParty[] {
  const locale = useLocale();
  const t = useTranslations("packages.side");
  return parties.map(({ id, side, place, name, own, left, seatedAt }) => {
    const { text, language } = wordingFor(name, locale);
    const alone = parties.filter(party => party.side === side).length === 1;
    return {
      id,
      name: text,
      language,
      short: alone ? t(side) : text,
      tone: seatTone({ side, place }),
      own,
      left,
      seatedAt,
    };
  });
}
