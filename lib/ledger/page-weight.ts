/**
 * How much a page of a long record may weigh, as stored: one revision of an import tells of ten thousand changes, and five
 * hundred of those are no page that a server should hold because somebody downloads.
 */
export const PAGE_BYTES = 256 * 1024;

/** What a row weighs, in SQL, by its one long column; read without unpacking it. */
export const weightOf = (column: string): string => `(coalesce(pg_column_size(${column}), 0) + 400)`;
