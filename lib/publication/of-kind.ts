import type { ClauseKind } from "@/lib/clauses/catalogue";
import type { PublicClause } from "./view";

/** The clauses of one kind, in document order. */
export const ofKind = <K extends ClauseKind>(clauses: readonly PublicClause[], kind: K): PublicClause<K>[] =>
  clauses.filter(clause => clause.kind === kind) as PublicClause<K>[];
