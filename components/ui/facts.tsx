import type { ReactNode } from "react";

export type Fact = { term: string; value: ReactNode };

/** Terms and their values in two columns, one on a narrow screen or, where that is said, in a narrow place. */
export function Facts({ facts, isNarrow = false }: { facts: readonly Fact[]; isNarrow?: boolean }) {
  return (
    <dl
      className={`grid grid-cols-1 gap-x-4 gap-y-1.5 text-small ${isNarrow ? "" : "sm:grid-cols-[max-content_1fr]"}`}
    >
      {facts.map(({ term, value }) => (
        <div key={term} className={isNarrow ? "" : "sm:contents"}>
          <dt className="text-ink-3">{term}</dt>
          <dd className={`min-w-0 ${isNarrow ? "mb-1.5" : "max-sm:mb-1.5"}`}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A row of figures with what they count: the first thing a reader of a dashboard sees. */
export function Figures({
  figures,
}: {
  figures: readonly { label: string; value: ReactNode; of?: ReactNode }[];
}) {
  return (
    <dl className="grid grid-cols-2 border-y border-line lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none">
      {figures.map(({ label, value, of }, index) => (
        <div
          key={label}
          className={`flex flex-col gap-0.5 border-line py-3 pe-4 lg:py-4 lg:pe-5 ${index > 0 ? "lg:border-s lg:ps-5" : ""} ${index % 2 === 1 ? "border-s ps-4" : ""} ${index > 1 ? "border-t lg:border-t-0" : ""}`}
        >
          <dt className="text-small text-ink-2">{label}</dt>
          <dd className="flex flex-wrap items-baseline gap-x-1.5 font-serif text-title leading-tight sm:text-[1.6rem] font-semibold tabular-nums">
            <span>{value}</span>{" "}
            {of !== undefined && (
              <span className="font-sans text-small leading-snug font-normal text-ink-2">{of}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
