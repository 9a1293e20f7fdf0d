import { sha256 as digest } from "@noble/hashes/sha2.js";
import type { Bytes } from "./bytes";

/**
 * SHA-256, synchronous and alike in Node and in a browser: WebCrypto digests one promise at a time, node:crypto exists
 * only on the server, and a proof hashes ten thousand small things.
 */
export const sha256 = (bytes: Uint8Array): Bytes => digest(bytes) as Bytes;
