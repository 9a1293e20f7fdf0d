import { z } from "zod";

/** Left-to-right and right-to-left override: no language needs them, and with one the words read are not the words kept. */
const overrides = /[\u202d\u202e]/g;

/**
 * Text a person typed: trimmed and composed (NFC), so that two spellings of one word have one digest; without what shows
 * words in another order than they are kept and signed in; without NUL, which PostgreSQL refuses, and without lone
 * surrogates, which RFC 8785 refuses.
 */
export const text = (max: number, min = 1) =>
  z
    .string({ error: "required" })
    .refine(value => value.isWellFormed() && !value.includes("\0"), { error: "invalid" })
    .overwrite(value => value.replace(overrides, ""))
    .trim()
    .normalize("NFC")
    .min(min, { error: "required" })
    .max(max, { error: "too_long" });
