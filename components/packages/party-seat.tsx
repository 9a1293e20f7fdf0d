import { Seat } from "@/components/ui/seat";
import { seatTone } from "@/components/ui/tone";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import type { Side } from "@/lib/packages/standing";

/** A delegation, or the mediator, by name, in the tone it keeps for life. */
export function PartySeat({
  party,
  locale,
}: {
  party: { side: Side | "mediator"; place: number; name: Localised };
  locale: string;
}) {
  const { text, language } = wordingFor(party.name, locale);
  return (
    <Seat tone={seatTone(party)}>
      <span lang={language}>{text}</span>
    </Seat>
  );
}
