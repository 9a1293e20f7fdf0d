import { z } from "zod";
import { isCurrency } from "./currencies";

/** `Money` as it comes from outside. Apart from `money.ts`, which every screen needs and which needs no Zod. */
export const moneySchema = z.strictObject({
  minor: z.int({ error: "amount" }),
  currency: z.string().refine(isCurrency, { error: "currency" }),
});
