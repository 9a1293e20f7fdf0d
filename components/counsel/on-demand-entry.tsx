"use client";

import { inPlace, onDemand, useAhead } from "@/components/ui/on-demand";

const entry = onDemand(() => import("./entry-form").then(({ EntryForm }) => EntryForm));

/** The form of an entry, whose code comes apart from the page that can open it. */
export const EntryForm = inPlace(entry);

export const useEntryAhead = () => useAhead(entry);
