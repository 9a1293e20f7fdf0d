"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { reveal } from "./reveal";

export type SummarisedError = { fieldId: string; message: string };

/**
 * Everything to mend, on top of the form, each linked to its field (the GOV.UK pattern). Takes the focus at each answer that
 * finds something, so that nobody looks for what went wrong; and not while it is being mended, when the form is drawn anew
 * at each stroke.
 * @param answer what was found, another object at each try
 */
export function ErrorSummary({ answer, errors }: { answer: object; errors: readonly SummarisedError[] }) {
  const t = useTranslations("ui");
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is what calls for the focus.
  useEffect(() => box.current?.focus(), [answer]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-control border-2 border-stopped bg-sheet p-4"
    >
      <h2 className="text-base font-semibold">{t("errors_title", { count: errors.length })}</h2>
      <ul className="mt-2 grid gap-1">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            <a
              href={`#${fieldId}`}
              className="font-medium text-stopped"
              onClick={event => {
                if (reveal(fieldId)) event.preventDefault();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
