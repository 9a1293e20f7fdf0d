import { useLocale } from "next-intl";
import { formatLabelled } from "@/lib/platform/format";
import { type SeatTone, toneClass } from "./tone";

export type BracketParty = { label: string; tone: SeatTone };

export type BracketSegment = { text: string } | { wordings: { party: BracketParty; text: string }[] };

/** Contested text as negotiators write it: `[Donor: 30 June] [Host: 31 December]`; an empty wording is a dash. */
export function Brackets({ segments, lang }: { segments: readonly BracketSegment[]; lang: string }) {
  let position = 0;
  return (
    <p lang={lang} dir="auto" className="measure font-serif text-clause whitespace-pre-wrap">
      {segments.map(segment => {
        position += 1;
        if ("text" in segment) return <span key={position}>{segment.text}</span>;
        return (
          <span key={position}>
            {segment.wordings.map(({ party, text }, index) => (
              <span key={party.label}>
                {index > 0 && " "}
                <Wording party={party} text={text} />
              </span>
            ))}
          </span>
        );
      })}
    </p>
  );
}

function Wording({ party, text }: { party: BracketParty; text: string }) {
  const locale = useLocale();
  return (
    <bdi className={`${toneClass[party.tone]} boxed-text rounded-sheet bg-tone-soft px-1 py-px text-tone`}>
      [
      <b className="me-1 font-sans text-[0.76em] font-semibold">
        {formatLabelled(party.label, "", locale).trimEnd()}
      </b>
      {text.trim() === "" ? "—" : text}]
    </bdi>
  );
}
