import type { Digest } from "@/lib/kernel/digest";

/** The beginning of a digest in groups of four, to be read aloud: sixteen digits are as many as two people compare. */
export const shortDigest = (digest: Digest): string => digest.slice(0, 16).replace(/(.{4})(?=.)/g, "$1 ");
