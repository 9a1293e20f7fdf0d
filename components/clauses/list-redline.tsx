import { diffArrays } from "diff";
import { useTranslations } from "next-intl";
import type { Shape } from "@/lib/clauses/field";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { FieldPlace } from "./field-place";
import { FieldValue } from "./field-value";

type Parts = Record<string, unknown>;

/** A list row by row: what goes, what comes, and how many rows stay. */
export function ListRedline({
  shape,
  before,
  after,
  place,
}: {
  shape: Shape;
  before: readonly Parts[];
  after: readonly Parts[];
  place: FieldPlace;
}) {
  const t = useTranslations("clauses.redline");
  const ui = useTranslations("ui");
  const parts = diffArrays([...before], [...after], {
    comparator: (one, other) => canonicalJson(one) === canonicalJson(other),
  });
  const kept = parts
    .filter(part => !part.added && !part.removed)
    .reduce((n, part) => n + part.value.length, 0);
  let row = 0;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
      {parts.flatMap(part => {
        row += 1;
        if (!part.added && !part.removed) return [];
        const Mark = part.added ? "ins" : "del";
        return [
          <Mark key={row} className="block no-underline">
            <span className="sr-only">{ui(part.added ? "inserted" : "deleted")}: </span>
            <FieldValue meta={{ type: "list", shape }} value={part.value} place={place} />
          </Mark>,
        ];
      })}
      {kept > 0 && <p className="text-ink-3">{t("rows", { kept })}</p>}
    </div>
  );
}
