"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import type { CounselKind } from "@/lib/counsel/schema";

/**
 * Which form is open, as the address says it: a new entry by its kind, one that is being changed by its id. Opening it asks
 * the server nothing, so it opens without a line too; a reload finds it open.
 */
export function useFormPlace() {
  const search = useSearchParams();
  const path = usePathname();
  const hrefOf = (form: CounselKind | string | undefined) => {
    const asked = new URLSearchParams(search);
    if (form) asked.set("form", form);
    else asked.delete("form");
    return asked.size === 0 ? path : `${path}?${asked}`;
  };
  const open = (form: string | undefined) => window.history.pushState(null, "", hrefOf(form));
  return { form: search.get("form") ?? undefined, open, closedHref: hrefOf(undefined) };
}

/** Gives the focus back to the first button of the returned place, once a form that stood there is closed. */
export function useReturnedFocus(isOpen: boolean) {
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) place.current?.querySelector("button")?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return place;
}
