"use client";

import { useEffect } from "react";

const dialogs = "[role=dialog], [role=alertdialog]";
const clausesShown = () => [...document.querySelectorAll<HTMLElement>("[data-clause]")];

/**
 * Whoever acts on a clause by keyboard goes on from there: what was pressed may be gone with the act, or the whole clause with
 * the filter that showed it, and focus would begin again at the top of the page. It then stands on the clause, or on the one
 * that took its place.
 */
export function useKeptPlace(): void {
  useEffect(() => {
    let left: { id: string; place: number } | undefined;
    let timer: ReturnType<typeof setTimeout>;
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target.closest(dialogs)) return;
      const clause = target.closest<HTMLElement>("[data-clause]");
      left = clause ? { id: clause.id, place: clausesShown().indexOf(clause) } : undefined;
    };
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof HTMLElement && !target.closest(`[data-clause], ${dialogs}`)) left = undefined;
    };
    const restore = () => {
      if (!left || document.activeElement !== document.body || document.querySelector(dialogs)) return;
      const clauses = clausesShown();
      const clause = clauses.find(({ id }) => id === left?.id) ?? clauses[left.place] ?? clauses.at(-1);
      clause?.focus({ preventScroll: clause.id === left.id });
    };
    // A dialog gives focus back itself, where what opened it is still there; that comes first.
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(restore, 150);
    });
    document.addEventListener("focusin", onFocus);
    document.addEventListener("pointerdown", onPointer);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("pointerdown", onPointer);
      observer.disconnect();
    };
  }, []);
}
