import { Seat } from "@/components/ui/seat";
import { donorTone } from "@/components/ui/tone";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import type { Side } from "@/lib/packages/standing";

/** A delegation by name, in the tone it keeps for life. */
export function PartySeat({
  party,
  locale,
}: {
  party: { side: Side; ordinal: number; name: Localised };
  locale: string;
}) {
  const { text, language } = wordingFor(party.name, locale);
  return (
    <Seat tone={party.side === "host" ? "host" : donorTone(party.ordinal)}>
      <span lang={language}>{text}</span>
    </Seat>
  );
}
