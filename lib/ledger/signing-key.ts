import "server-only";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { seal, unseal } from "@/lib/platform/sealing";
import type { SigningKeyPair } from "./checkpoint";

const purpose = "checkpoint signing key";

let cached: { id: string; pair: SigningKeyPair } | undefined;

/** The key that signs checkpoints now; made on first use. */
export async function signingKey(tx: Tx, now: Date): Promise<SigningKeyPair> {
  if (cached) return cached.pair;
  const row = await tx.signingKey.findFirst({ where: { until: null }, orderBy: { since: "desc" } });
  const opened = row && unseal(row.sealed, purpose);
  if (row && opened) {
    const pair = { name: row.name, publicKey: row.publicKey, privateKey: opened };
    cached = { id: row.id, pair };
    return pair;
  }
  return makeKey(tx, now);
}

/** The name this installation signs under: its public address. */
export const keyName = (): string => new URL(env().APP_URL).host;

async function makeKey(tx: Tx, now: Date): Promise<SigningKeyPair> {
  // A sealed key that this secret cannot open belongs to an earlier secret: it stays published, with an end.
  await tx.signingKey.updateMany({ where: { until: null }, data: { until: now } });
  const jwk = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  const pair = { name: keyName(), publicKey: base64(jwk.x), privateKey: base64(jwk.d) };
  const sealed = seal(pair.privateKey, purpose);
  await tx.signingKey.create({
    data: { id: randomUUID(), name: pair.name, publicKey: pair.publicKey, sealed, since: now },
  });
  return pair;
}

const base64 = (url: string | undefined): string => Buffer.from(url ?? "", "base64url").toString("base64");
