/** In characters, as they are typed. */
export const longestMessage = 10_000;
export const longestQuote = 2_000;
