import "server-only";
import { Secret, TOTP } from "otpauth";
import { DomainError } from "@/lib/kernel/errors";
import { countTry, forgiveTries } from "@/lib/organisations/rate-limit";
import type { Tx } from "@/lib/platform/db";
import { seal, unseal } from "@/lib/platform/sealing";
import { serviceName } from "./relying-party";

/** RFC 6238 with the numbers that every generator knows; a clock may be one step off. */
const shape = { issuer: serviceName, algorithm: "SHA1", digits: 6, period: 30 } as const;
const window = 1;

/** 160 bits, as RFC 4226 recommends; base32, as it is typed where no picture can be read. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** Sealed for its person: put into another's row, it opens for nobody. */
const purpose = (personId: string) => `code generator of ${personId}`;
export const sealSecret = (secret: string, personId: string): string => seal(secret, purpose(personId));
export const openSecret = (sealed: string, personId: string): string | undefined =>
  unseal(sealed, purpose(personId));

/** The address that a generator reads from the picture. */
export const generatorAddress = (secret: string, label: string): string =>
  new TOTP({ ...shape, label, secret: Secret.fromBase32(secret) }).toString();

/** The time step a code belongs to, among those that count now. */
function stepOf(secret: string, code: string, now: Date): bigint | undefined {
  const timestamp = now.getTime();
  const totp = new TOTP({ ...shape, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp, window });
  return delta === null ? undefined : BigInt(TOTP.counter({ period: shape.period, timestamp }) + delta);
}

/**
 * Checks a code of the person's generator and uses it up: a code counts once, and none that is older than the last. Wrong
 * ones are counted over all processes, by the quarter of an hour and by the day.
 * @param standing whether a generator is asked that has yet to prove itself
 */
export async function checkCode(
  tx: Tx,
  { personId, code, now }: { personId: string; code: string; now: Date },
  standing: "confirmed" | "begun" = "confirmed",
): Promise<{ generatorId: string }> {
  await countTry("code", personId);
  await countTry("codes_of_a_day", personId);
  const generator = await tx.codeGenerator.findFirst({
    where: { personId, revokedAt: null, confirmedAt: standing === "begun" ? null : { not: null } },
    orderBy: { createdAt: "desc" },
  });
  const secret = generator && openSecret(generator.sealed, personId);
  const step = secret ? stepOf(secret, code, now) : undefined;
  if (!generator || step === undefined) throw refused();
  const used = await tx.codeGenerator.updateMany({
    where: { id: generator.id, revokedAt: null, OR: [{ lastStep: null }, { lastStep: { lt: step } }] },
    data: { lastStep: step },
  });
  if (used.count === 0) throw refused();
  await forgiveTries("code", personId);
  return { generatorId: generator.id };
}

const refused = () =>
  new DomainError("invalid", "code_refused", { fieldErrors: [{ path: "code", code: "code" }] });
