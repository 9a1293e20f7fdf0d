/**
 * How much of a file is read before it is refused. Publishers' files stay far below: the registry advises at most 60 MB,
 * and the longest activity seen has some 20,000 elements.
 */
export const limits = {
  fileBytes: 100 * 2 ** 20,
  /** Characters before the root element: declaration, comments, processing instructions. */
  prolog: 64 * 1024,
  /** Characters of one tag, text, comment or CDATA section, as they stand in the file. */
  token: 2 ** 20,
  depth: 100,
  activities: 50_000,
  elementsPerActivity: 100_000,
  charactersPerActivity: 16 * 2 ** 20,
  /** Clauses that one import may draft: what one amendment can carry. */
  clauses: 20_000,
  /** Lines of the report on what was skipped, over the whole file. */
  skipped: 20_000,
  /** Entries of one list within a clause (lib/clauses/field.ts). */
  listEntries: 5_000,
  prose: 20_000,
  line: 400,
  languages: 12,
  references: 200,
} as const;
