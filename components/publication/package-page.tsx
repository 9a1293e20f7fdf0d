import { useLocale } from "next-intl";
import type { PublishedPackage } from "@/lib/publication/view";
import { AgreedText } from "./agreed-text";
import { Downloads } from "./downloads";
import { IndicatorGrid } from "./indicator-grid";
import { LatestChanges } from "./latest-changes";
import { MilestoneList } from "./milestone-list";
import { MoneySection } from "./money-section";
import { namesOf } from "./names";
import { PackageHead } from "./package-head";
import { PackageTimeline } from "./package-timeline";
import { Promises } from "./promises";
import { RecordBox } from "./record-box";
import { Consultations, Risks } from "./safeguards";
import { Signatures } from "./signatures";

/** A package as anyone may read it: the sentence first, then every view of the same clauses, then the clauses. */
export function PackagePage({ published, today }: { published: PublishedPackage; today: string }) {
  const names = namesOf(published, useLocale());
  const shown = { published, today, names };
  return (
    <>
      <PackageHead published={published} today={today} />
      <PackageTimeline {...shown} />
      <MilestoneList {...shown} />
      <IndicatorGrid published={published} names={names} />
      <MoneySection published={published} />
      <Promises published={published} names={names} />
      <Risks published={published} names={names} />
      <Consultations {...shown} />
      <Signatures published={published} />
      <div className="mt-[clamp(40px,6vw,64px)] grid gap-12 md:grid-cols-2">
        <LatestChanges revisions={published.revisions} names={names} />
        <div className="grid content-start gap-12">
          <RecordBox published={published} />
          <Downloads published={published} />
        </div>
      </div>
      <AgreedText published={published} names={names} />
    </>
  );
}
