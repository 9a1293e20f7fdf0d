import type { Digest } from "@/lib/kernel/digest";
import { spokenDigest } from "@/lib/ledger/spoken-digest";

/**
 * The digits that two people compare by telephone, the same on paper as on the page for signing. No-break spaces keep the
 * groups on one line and, in a paragraph from right to left, in their order (UAX #9: they join numbers, spaces part them).
 */
export const shortDigest = (root: Digest): string => spokenDigest(root).replaceAll(" ", "\u00a0");
