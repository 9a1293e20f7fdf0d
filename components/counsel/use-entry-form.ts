"use client";

import { useTranslations } from "next-intl";
import { useIntent } from "@/components/amendments/use-intent";
import { useTyped } from "@/components/clauses/use-typed";
import { useRefresher } from "@/components/live/reading";
import { useIssues } from "@/components/organisations/use-issues";
import { useAct } from "@/components/shell/use-act";
import { editEntry, writeEntry } from "@/lib/counsel/actions";
import type { CounselView } from "@/lib/counsel/queries";
import type { CounselBody } from "@/lib/counsel/schema";

export type EntryFormSetting = {
  packageId: string;
  /** The entry that is changed, as it stands now; absent for a new one, and where a colleague has removed it. */
  entry: CounselView | undefined;
  /** What a new entry begins with. */
  start: CounselBody;
  /** Under which the browser keeps what is typed. */
  typedKey: string;
  closedHref: string;
};

/** What is typed, with the edition it was begun from. */
type TypedEntry = { body: CounselBody; edition: number | null };

/** An entry being written: what is typed, whether a colleague wrote meanwhile, and how it is kept. */
export function useEntryForm({ packageId, entry, start, typedKey, closedHref }: EntryFormSetting) {
  const t = useTranslations("counsel");
  const { act, error, isBusy, clear } = useAct();
  const { issues, errorOf, take } = useIssues();
  const intent = useIntent();
  const refresher = useRefresher();
  const fresh = (): TypedEntry =>
    entry ? { body: entry.body, edition: entry.edition } : { body: start, edition: null };
  const typed = useTyped<TypedEntry>(typedKey, fresh);
  const { body, edition } = typed.value;
  const save = async () => {
    const result = await act<unknown>(
      () =>
        entry
          ? editEntry(intent({ packageId, entryId: entry.id, edition: edition ?? 0, body }))
          : writeEntry(intent({ packageId, body })),
      t(entry ? "changed" : "kept"),
      closedHref,
    );
    take(result);
    if (result?.ok) typed.forget();
    // Somebody was quicker: their words are read now, and stand beside one's own.
    else if (result?.code === "conflict" || result?.code === "not-found") refresher.ask();
    return result?.ok ?? false;
  };
  return {
    body,
    type: (next: CounselBody) => typed.type({ body: next, edition }),
    restored: typed.restored,
    keptAt: typed.keptAt,
    /** What the entry says now, where it is not what one began from. */
    moved: entry && edition !== entry.edition ? entry : undefined,
    /** Goes on with one's own words, over those of the colleague. */
    insist: () => {
      clear();
      if (entry) typed.type({ body, edition: entry.edition });
    },
    startAgain: () => {
      clear();
      take(undefined);
      typed.startAgain(fresh());
    },
    issues,
    errorOf: (field: string) => errorOf(`body.${field}`),
    error,
    isBusy,
    save,
  };
}
