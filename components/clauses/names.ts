/** How other clauses are named where one refers to them, and where they stand. */
export type ClauseName = { label: string; language: string; href: string };
export type ClauseNames = Readonly<Record<string, ClauseName>>;
