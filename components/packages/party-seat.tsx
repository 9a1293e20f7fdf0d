import { Seat } from "@/components/ui/seat";
import { donorTone, type SeatTone } from "@/components/ui/tone";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import type { Side } from "@/lib/packages/standing";

const toneOf = (side: Side | "mediator", ordinal: number): SeatTone =>
  side === "donor" ? donorTone(ordinal) : side;

/** A delegation, or the mediator, by name, in the tone it keeps for life. */
export function PartySeat({
  party,
  locale,
}: {
  party: { side: Side | "mediator"; ordinal: number; name: Localised };
  locale: string;
}) {
  const { text, language } = wordingFor(party.name, locale);
  return (
    <Seat tone={toneOf(party.side, party.ordinal)}>
      <span lang={language}>{text}</span>
    </Seat>
  );
}
