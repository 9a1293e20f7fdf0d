import type { Digest } from "@/lib/kernel/digest";
import { spokenDigest } from "@/lib/ledger/signed-statement";

/**
 * Groups of digits on one line, and in their order also where the text runs from right to left (UAX #9: no-break spaces
 * join numbers, spaces part them).
 */
export const inGroups = (digits: string): string => digits.replaceAll(" ", "\u00a0");

/** The digits that two people compare by telephone, the same on paper as on the page for signing. */
export const shortDigest = (root: Digest): string => inGroups(spokenDigest(root));
