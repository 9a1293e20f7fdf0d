import { z } from "zod";

/**
 * Text a person typed: trimmed and composed (NFC), so that two spellings of one word have one digest; without NUL, which
 * PostgreSQL refuses, and without lone surrogates, which RFC 8785 refuses.
 */
export const text = (max: number, min = 1) =>
  z
    .string({ error: "required" })
    .refine(value => value.isWellFormed() && !value.includes("\0"), { error: "invalid" })
    .trim()
    .normalize("NFC")
    .min(min, { error: "required" })
    .max(max, { error: "too_long" });
