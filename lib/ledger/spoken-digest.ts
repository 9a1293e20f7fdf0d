import type { Digest } from "@/lib/kernel/digest";

/**
 * A root as thirty decimal digits in six groups: what two people read to each other over the telephone before they sign.
 * About a hundred bits of it, more than anyone can find a second text for.
 */
export function spokenDigest(root: Digest): string {
  const number = BigInt(`0x${root.slice(0, 40)}`) % 10n ** 30n;
  return number
    .toString()
    .padStart(30, "0")
    .replace(/\d{5}(?=\d)/g, "$& ");
}
