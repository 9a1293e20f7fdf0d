import { type FieldMeta, fieldsOf, type Shape } from "@/lib/clauses/field";
import type { FieldPlace, ShowField } from "./field-place";
import { useClauseWords } from "./words";

const long: readonly FieldMeta["type"][] = ["prose", "window", "references", "group", "list"];

/** Parts that belong together: on one line where all are short, else under each other. */
export function GroupValue({
  shape,
  value,
  place,
  show,
}: {
  shape: Shape;
  value: Record<string, unknown>;
  place: FieldPlace;
  show: ShowField;
}) {
  const words = useClauseWords();
  const fields = fieldsOf(shape).filter(field => value[field.name] !== undefined);
  const onOneLine = fields.every(field => !long.includes(field.meta.type));
  return (
    <dl className={onOneLine ? "flex flex-wrap gap-x-4" : "grid gap-1"}>
      {fields.map(({ name, meta }) => {
        const path = [...place.path, name];
        return (
          <div key={name} className={meta.type === "prose" ? "measure" : "flex flex-wrap gap-x-1.5"}>
            <dt className="text-ink-3">{words.field(place.kind, path)}</dt>
            <dd className="min-w-0">{show(meta, value[name], { ...place, path })}</dd>
          </div>
        );
      })}
    </dl>
  );
}
