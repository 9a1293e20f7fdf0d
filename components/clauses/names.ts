/** How other clauses are named where one refers to them, and where they stand; no way there where leaving would lose work. */
export type ClauseName = { label: string; language: string; href?: string };
export type ClauseNames = Readonly<Record<string, ClauseName>>;
