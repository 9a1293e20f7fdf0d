"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import { controlLook, type FieldBasics, fieldLook } from "./field-look";
import { FieldDescription, FieldError, FieldLabel } from "./field-parts";
import { popoverLook } from "./popover-look";

export type Suggestion = { id: string; label: string; hint?: string };

type SuggestingTextProps = FieldBasics & {
  value: string;
  /** `picked`: what was taken from the list to make the value so. */
  onChange: (value: string, picked?: Suggestion) => void;
  rows?: number;
  maxLength?: number;
  autoFocus?: boolean;
  /** What could stand in place of the words from `from` to the caret; undefined where nothing is looked for. */
  suggest: (text: string, caret: number) => { from: number; options: readonly Suggestion[] } | undefined;
  /** The words that take their place. */
  wordsOf: (option: Suggestion) => string;
  /** What the list is called. */
  suggestions: string;
};

/** Several lines of text in which what is being typed can be completed from a list, by keyboard or pointer. */
export function SuggestingText({
  label,
  description,
  error,
  isRequired,
  value,
  onChange,
  rows = 3,
  suggest,
  wordsOf,
  suggestions,
  ...rest
}: SuggestingTextProps) {
  const t = useTranslations("ui");
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState<number>();
  const [at, setAt] = useState(0);
  const found = caret === undefined ? undefined : suggest(value, caret);
  const options = found?.options ?? [];
  const isOpen = options.length > 0;
  const marked = Math.min(at, options.length - 1);
  const follow = () => {
    setCaret(area.current?.selectionStart);
    setAt(0);
  };
  const pick = (option: Suggestion) => {
    if (!found || caret === undefined) return;
    const words = wordsOf(option);
    onChange(value.slice(0, found.from) + words + value.slice(caret), option);
    setCaret(undefined);
    const end = found.from + words.length;
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(end, end);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = options[marked];
    if (!chosen) return;
    switch (event.key) {
      case "ArrowDown":
        setAt((marked + 1) % options.length);
        break;
      case "ArrowUp":
        setAt((marked + options.length - 1) % options.length);
        break;
      case "Enter":
      case "Tab":
        pick(chosen);
        break;
      case "Escape":
        setCaret(undefined);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <TextField
      {...rest}
      value={value}
      onChange={typed => onChange(typed)}
      isRequired={isRequired}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={`${fieldLook} relative`}
    >
      <FieldLabel isRequired={isRequired}>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <FieldError>{error}</FieldError>
      <TextArea
        ref={area}
        rows={rows}
        dir="auto"
        aria-autocomplete="list"
        aria-controls={isOpen ? listId : undefined}
        aria-activedescendant={isOpen ? `${listId}.${marked}` : undefined}
        onKeyDown={onKeyDown}
        onInput={follow}
        onClick={follow}
        onBlur={() => setCaret(undefined)}
        className={`${controlLook} field-sizing-content min-h-24`}
      />
      <span role="status" className="sr-only">
        {isOpen && t("suggested", { count: options.length })}
      </span>
      {isOpen && (
        <div
          id={listId}
          role="listbox"
          aria-label={suggestions}
          className={`${popoverLook} absolute inset-x-0 top-full z-20 mt-1 max-h-60 overflow-auto p-1`}
        >
          {options.map((option, index) => (
            <div
              key={option.id}
              id={`${listId}.${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              // Before the field loses its focus, and with it the list.
              onPointerDown={event => {
                event.preventDefault();
                pick(option);
              }}
              className={`cursor-pointer rounded-sheet px-3 py-2 text-small pointer-coarse:min-h-11 ${index === marked ? "bg-accent-soft" : ""}`}
            >
              <span className="block">{option.label}</span>
              {option.hint && <span className="block text-note text-ink-2">{option.hint}</span>}
            </div>
          ))}
        </div>
      )}
    </TextField>
  );
}
