/** When a person is told of things by mail. */
export const letterChoices = ["at_once", "daily", "none"] as const;
export type LetterChoice = (typeof letterChoices)[number];
