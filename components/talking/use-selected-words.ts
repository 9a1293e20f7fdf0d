"use client";

import { useEffect, useState } from "react";
import { longestQuote } from "@/lib/talking/constants";
import { beginningOf } from "@/lib/talking/passage";
import type { Quoted, QuotedFrom } from "@/lib/talking/schema";

/**
 * The words last selected where words can be quoted, and where they stand. They stay after the selection is gone:
 * pressing a button ends it on some devices.
 */
export function useSelectedWords(): Quoted | undefined {
  const [quoted, setQuoted] = useState<Quoted>();
  useEffect(() => {
    const look = () => {
      const found = selectedNow(document.getSelection());
      if (found) setQuoted(found);
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  return quoted;
}

function selectedNow(selection: Selection | null): Quoted | undefined {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = wholeWords(selection.getRangeAt(0));
  const node = range.commonAncestorContainer;
  const from = sourceAt(node instanceof Element ? node : node.parentElement);
  const words = beginningOf(wordsIn(range, selection).trim(), longestQuote);
  return from && words !== "" ? { words, from } : undefined;
}

/** The innermost thing with words of its own around an element. */
function sourceAt(element: Element | null | undefined): QuotedFrom | undefined {
  const place = element?.closest<HTMLElement>("[data-message], [data-change], [data-clause]");
  const { message, change, clause } = place?.dataset ?? {};
  if (message) return { on: "message", messageId: message };
  if (change) return { on: "change", changeId: change };
  return clause ? { on: "clause", clauseId: clause } : undefined;
}

/** A redline's struck words are not what the change says. */
function wordsIn(range: Range, selection: Selection): string {
  const copy = range.cloneContents();
  const struck = copy.querySelectorAll("del");
  const isWithinOneText = range.startContainer === range.endContainer;
  if (struck.length === 0) return isWithinOneText ? range.toString() : selection.toString();
  for (const one of struck) one.remove();
  return copy.textContent ?? "";
}

const inAWord = /[\p{L}\p{M}\p{N}]/u;

/** A selection that begins or ends within a word, taken to mean the whole word. */
function wholeWords(selected: Range): Range {
  const range = selected.cloneRange();
  const { startContainer: first, endContainer: last } = range;
  if (first instanceof Text)
    while (
      range.startOffset > 0 &&
      inAWord.test(first.data.charAt(range.startOffset)) &&
      inAWord.test(first.data.charAt(range.startOffset - 1))
    )
      range.setStart(first, range.startOffset - 1);
  if (last instanceof Text)
    while (
      range.endOffset < last.data.length &&
      inAWord.test(last.data.charAt(range.endOffset - 1)) &&
      inAWord.test(last.data.charAt(range.endOffset))
    )
      range.setEnd(last, range.endOffset + 1);
  return range;
}
