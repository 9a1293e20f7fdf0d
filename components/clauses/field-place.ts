import type { ReactNode } from "react";
import type { ClauseKind } from "@/lib/clauses/catalogue";
import type { FieldMeta } from "@/lib/clauses/field";
import type { ClauseNames } from "./names";

/** Where in a clause a field stands; `path` has no numbers of rows. */
export type FieldPlace = { kind: ClauseKind; path: readonly string[]; names: ClauseNames };

/** Shows a field inside a group or a row. */
export type ShowField = (meta: FieldMeta, value: unknown, place: FieldPlace) => ReactNode;
