/** What a delegation may say of a bridging text. */
export const stances = ["acceptable", "with_changes", "not_acceptable"] as const;
export type Stance = (typeof stances)[number];
