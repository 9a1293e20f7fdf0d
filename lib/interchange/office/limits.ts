/** How much of an office file is read before it is refused; a memorandum of a thousand clauses stays far below. */
export const limits = {
  fileBytes: 20 * 2 ** 20,
  parts: 500,
  inflatedBytes: 64 * 2 ** 20,
  depth: 200,
  /** Characters of text, and as many places. */
  characters: 8 * 2 ** 20,
  /** Places that are listed as not read back. */
  left: 500,
} as const;
