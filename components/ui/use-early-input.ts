"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useIsTakenOver } from "./use-is-taken-over";

/**
 * A page can be written in before its script has come. React, taking the page over, puts its own words back into a text
 * area and leaves those in other controls on screen without knowing of them. So what differs from the page as it was sent
 * is read in the very rendering that takes it over, and entered once more after it, as if by the person.
 * @param key the id of the control, or the name that a group's choices share
 */
export function useEarlyInput(key: string): void {
  const isTakenOver = useIsTakenOver();
  const [entries] = useState(() => (isTakenOver && typeof document === "object" ? entriesOf(key) : []));
  useEffect(() => {
    // One after another, each rendered before the next: fields of one form build on each other's state.
    for (const enter of entries) queueMicrotask(() => flushSync(enter));
  }, [entries]);
}

type Entry = () => void;

/** React puts a text area's words back while it still renders, and may begin that rendering again: the first reading holds. */
const firstRead = new WeakMap<HTMLElement, Entry>();

function entriesOf(key: string): Entry[] {
  const found = document.getElementById(key);
  const controls = found ? [found] : [...document.getElementsByName(key)];
  return controls.flatMap(control => {
    const entry = entryOf(control) ?? firstRead.get(control);
    if (!entry) return [];
    firstRead.set(control, entry);
    return () => {
      firstRead.delete(control);
      entry();
    };
  });
}

function entryOf(control: HTMLElement): Entry | undefined {
  if (control instanceof HTMLTextAreaElement) return textEntry(control);
  if (control instanceof HTMLSelectElement) return choiceEntry(control);
  if (!(control instanceof HTMLInputElement)) return undefined;
  return control.type === "checkbox" || control.type === "radio" ? tickEntry(control) : textEntry(control);
}

function textEntry(control: HTMLInputElement | HTMLTextAreaElement): Entry | undefined {
  const { value, selectionStart, selectionEnd } = control;
  // The browser itself mends what does not suit a control; that was typed by nobody.
  const sent = control.cloneNode() as typeof control;
  sent.value = control.defaultValue;
  if (value === sent.value) return undefined;
  return () => {
    // React hears of a value only where it differs from the one that was last set past its own setter.
    control.value = sent.value;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, value);
    tell(control, "input");
    if (selectionStart !== null) control.setSelectionRange(selectionStart, selectionEnd);
  };
}

function tickEntry(control: HTMLInputElement): Entry | undefined {
  const { checked, defaultChecked, type } = control;
  if (checked === defaultChecked || (type === "radio" && !checked)) return undefined;
  return () => {
    control.checked = defaultChecked;
    control.click();
  };
}

function choiceEntry(control: HTMLSelectElement): Entry | undefined {
  const { value, options } = control;
  const sent = [...options].find(option => option.defaultSelected) ?? options[0];
  if (value === sent?.value) return undefined;
  return () => {
    control.value = value;
    tell(control, "change");
  };
}

/** Whoever has left the field has also finished with it: a number is read only then. */
function tell(control: HTMLElement, what: "input" | "change"): void {
  const isLeft = document.activeElement !== control;
  if (isLeft) control.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
  control.dispatchEvent(new Event(what, { bubbles: true }));
  if (isLeft) control.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
}
