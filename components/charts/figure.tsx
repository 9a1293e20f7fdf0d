import type { ReactNode } from "react";

/** A chart is a sentence first, then a drawing, then the table behind it. */
export function Figure({
  title,
  sentence,
  children,
  tableWord,
  table,
  explore,
}: {
  title: string;
  sentence: string;
  children: ReactNode;
  tableWord: string;
  table: ReactNode;
  explore?: ReactNode;
}) {
  return (
    <figure className="flex flex-col">
      <figcaption>
        <h3 className="text-base leading-snug font-semibold">{title}</h3>
        <p className="mt-0.5 text-small text-ink-2">{sentence}</p>
      </figcaption>
      {children}
      {explore}
      <details className="mt-1 text-small print:not-open:hidden">
        <summary className="inline-flex min-h-8 items-center text-accent underline decoration-1 underline-offset-[0.18em] pointer-coarse:min-h-11">
          {tableWord}
        </summary>
        {table}
      </details>
    </figure>
  );
}
