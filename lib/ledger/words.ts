import { utf8 } from "@/lib/kernel/bytes";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { type Digest, digestOf } from "@/lib/kernel/digest";

/**
 * Digest of words that stand in a table behind its own rights and that an entry binds without repeating them. Unsalted:
 * only entries that are not public carry it, and their payload is sealed under a salt of its own.
 */
export const wordsDigest = (words: unknown): Digest => digestOf(utf8(canonicalJson(words)));
