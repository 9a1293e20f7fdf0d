import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { PrivateFrame } from "@/components/ui/private-frame";
import type { Counsel } from "@/lib/counsel/queries";
import type { CounselPlace } from "@/lib/counsel/schema";
import type { CounselTable } from "./counsel-table";
import type { ClauseOption } from "./entry-fields";
import { EntryList } from "./entry-list";
import { NewEntry } from "./new-entry";
import { RemovedEntry } from "./removed-entry";
import { SharedList } from "./shared-list";
import { Stakeholders } from "./stakeholders";

/** One's own counsel: who stands where, what to fall back to, what to remember; and, plainly apart, what was shown. */
export function CounselDesk({
  counsel,
  table,
  place,
  clauses,
}: {
  counsel: Counsel;
  table: CounselTable;
  place: CounselPlace;
  /** Clauses to write a fallback on; undefined where there are too many to choose from. */
  clauses: readonly ClauseOption[] | undefined;
}) {
  const t = useTranslations("counsel");
  const { notes, fallbacks, stakeholders, shared, shownOnce, can } = counsel;
  const { packageId, owner } = table;
  return (
    <div className="package-page gap-8">
      <section className="grid gap-2">
        <h2 className="flex items-center gap-2 font-serif text-title font-semibold">
          <Icon name="lock" size={18} />
          {t("title")}
        </h2>
        <p className="measure text-ink-2">{t("lead")}</p>
        <RemovedEntry
          packageId={packageId}
          owner={owner}
          known={[...notes, ...fallbacks, ...stakeholders].map(({ id }) => id)}
        />
      </section>
      <Stakeholders counsel={counsel} table={table} place={place} />
      <PrivateFrame title={t("fallbacks.title")}>
        <div className="grid gap-3">
          {fallbacks.length === 0 && <p className="measure bg-sheet p-4">{t("fallbacks.empty")}</p>}
          <EntryList entries={fallbacks} table={table} share={can.share} />
          {clauses ? (
            <NewEntry kind="fallback" packageId={packageId} owner={owner} clauses={clauses} can={can.write} />
          ) : (
            <p className="bg-sheet p-4">{t("fallbacks.in_draft")}</p>
          )}
        </div>
      </PrivateFrame>
      <PrivateFrame title={t("notebook.title")}>
        <div className="grid gap-3">
          {notes.length === 0 && <p className="measure bg-sheet p-4">{t("notebook.empty")}</p>}
          <EntryList entries={notes} table={table} share={can.share} />
          <NewEntry kind="note" packageId={packageId} owner={owner} can={can.write} />
        </div>
      </PrivateFrame>
      <section aria-labelledby="shown-to-us" className="grid gap-3">
        <h2 id="shown-to-us" className="font-serif text-title font-semibold">
          {t("shared.title")}
        </h2>
        <p className="measure text-small text-ink-2">{t("shared.lead")}</p>
        {shared.length === 0 ? <p>{t("shared.empty")}</p> : <SharedList shared={shared} table={table} />}
      </section>
      {shownOnce.length > 0 && (
        <section aria-labelledby="shown-once" className="grid gap-3">
          <h2 id="shown-once" className="font-serif text-title font-semibold">
            {t("shown_once.title")}
          </h2>
          <p className="measure text-small text-ink-2">{t("shown_once.lead")}</p>
          <SharedList shared={shownOnce} table={table} />
        </section>
      )}
    </div>
  );
}
