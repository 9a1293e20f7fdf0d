"use client";

import { useEffect, useState } from "react";

/**
 * The words last selected inside an element that fits the selector. They stay after the selection is gone: pressing a
 * button ends it on some devices.
 */
export function useSelectedWords(within: string, longest: number): string {
  const [words, setWords] = useState("");
  useEffect(() => {
    const look = () => {
      const selection = document.getSelection();
      const node = selection?.anchorNode;
      const element = node instanceof Element ? node : node?.parentElement;
      const selected = selection?.toString().trim() ?? "";
      if (selected !== "" && element?.closest(within)) setWords(selected.slice(0, longest));
    };
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [within, longest]);
  return words;
}
