import { z } from "zod";

export const letterChoices = ["at_once", "daily", "none"] as const;
export type LetterChoice = (typeof letterChoices)[number];

export const choiceInput = z.strictObject({ choice: z.enum(letterChoices, { error: "choice" }) });
export type ChoiceInput = z.infer<typeof choiceInput>;
