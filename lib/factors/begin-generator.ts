import "server-only";
import { randomUUID } from "node:crypto";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { newSecret, sealSecret } from "./codes";
import { countsNow } from "./counted";
import type { PasswordInput } from "./schema";
import { type InSession, proveAgain } from "./session-step";

/** Makes the secret of a code generator. It counts for nothing until a first code proves that it arrived. */
export async function beginGenerator(
  context: Attended,
  { password, ...session }: PasswordInput & InSession,
): Promise<null> {
  const { personId, organisationId } = context.viewer;
  await proveAgain(personId, session, password, context.now);
  const generatorId = randomUUID();
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "begin-generator", target, async (tx, { now }) => {
    if ((await tx.codeGenerator.count({ where: { personId, ...countsNow.generator } })) > 0)
      throw new DomainError("not-now", "generator_exists");
    await tx.codeGenerator.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
    const sealed = sealSecret(newSecret(), personId);
    await tx.codeGenerator.create({ data: { id: generatorId, personId, sealed, createdAt: now } });
    return {
      value: null,
      events: [{ type: "generator.begun", data: { generatorId, personId } }],
      acting: { organisationId },
    };
  });
}
