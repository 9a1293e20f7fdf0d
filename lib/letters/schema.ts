import { z } from "zod";
import { letterChoices } from "./constants";

export const choiceInput = z.strictObject({ choice: z.enum(letterChoices, { error: "choice" }) });
export type ChoiceInput = z.infer<typeof choiceInput>;
