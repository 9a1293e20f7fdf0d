import { useTranslations } from "next-intl";
import { type Column, Table } from "@/components/ui/table";
import { type Field, fieldsOf, type Shape } from "@/lib/clauses/field";
import type { FieldPlace, ShowField } from "./field-place";
import { useClauseWords } from "./words";

type Parts = Record<string, unknown>;
type Row = { number: number; parts: Parts };
type Shown = { rows: readonly Row[]; place: FieldPlace; show: ShowField };

const openRows = 6;

/** Rows: one-field rows as a list, others as a table; a long one says how long it is and opens on request. */
export function ListValue({
  shape,
  rows,
  place,
  show,
}: {
  shape: Shape;
  rows: readonly Parts[];
  place: FieldPlace;
  show: ShowField;
}) {
  const t = useTranslations("clauses");
  const fields = fieldsOf(shape);
  const [single, ...others] = fields;
  // Rows of an agreed list have no identity but their place.
  const shown: Shown = { rows: rows.map((parts, index) => ({ number: index + 1, parts })), place, show };
  const body =
    single && others.length === 0 ? (
      <Lines field={single} {...shown} />
    ) : (
      <Rows fields={fields.filter(({ name }) => rows.some(row => row[name] !== undefined))} {...shown} />
    );
  if (rows.length <= openRows) return body;
  return (
    <details>
      <summary className="text-accent">{t("lines", { count: rows.length })}</summary>
      <div className="pt-1">{body}</div>
    </details>
  );
}

function Lines({ field: { name, meta }, rows, place, show }: Shown & { field: Field }) {
  return (
    <ul className="grid gap-0.5">
      {rows.map(({ number, parts }) => (
        <li key={number}>{show(meta, parts[name], { ...place, path: [...place.path, name] })}</li>
      ))}
    </ul>
  );
}

function Rows({ fields, rows, place, show }: Shown & { fields: readonly Field[] }) {
  const words = useClauseWords();
  const columns = fields.map(({ name, meta }): Column<Row> => {
    const path = [...place.path, name];
    return {
      id: name,
      header: words.field(place.kind, path),
      numeric: meta.type === "money" || meta.type === "count",
      cell: ({ parts }) => (parts[name] === undefined ? "" : show(meta, parts[name], { ...place, path })),
    };
  });
  return (
    <Table
      caption={words.field(place.kind, place.path)}
      rows={rows}
      rowKey={({ number }) => String(number)}
      columns={columns}
    />
  );
}
