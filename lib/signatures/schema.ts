import { z } from "zod";
import { assertion, code } from "@/lib/factors/schema";
import { text } from "@/lib/kernel/text";

const id = z.uuid();
const target = { packageId: id, signingId: id };
/** As they will stand under the text. */
const signature = { name: text(200), office: text(200) };

export const beginInput = z.strictObject({ ...target, ...signature });
export const signInput = z.union([
  z.strictObject({ ...target, passkey: assertion }),
  z.strictObject({
    ...target,
    ...signature,
    password: z.string({ error: "required" }).max(1_000, { error: "too_long" }),
    code,
  }),
]);
export type SignInput = z.infer<typeof signInput>;
export const refuseInput = z.strictObject({ ...target, reason: text(5_000) });
