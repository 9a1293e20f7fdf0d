import "server-only";
import { randomUUID } from "node:crypto";
import { DomainError } from "@/lib/kernel/errors";
import type { Decision } from "./decisions";
import type { MotionSubject } from "./schema";

/** Brings a mediator or an overseer to the table, without a voice (N1). */
export const appoint: Decision<Extract<MotionSubject, { kind: "appoint" }>> = {
  async assertSensible(tx, { packageId, subject: { organisationId, role } }) {
    const organisation = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: { kind: true },
    });
    const kinds = role === "mediator" ? ["mediator"] : ["oversight", "civil_society"];
    if (!organisation || !kinds.includes(organisation.kind))
      throw new DomainError("invalid", "wrong_organisation");
    const there = { packageId, organisationId, role, until: null };
    if (await tx.guest.findFirst({ where: there, select: { id: true } }))
      throw new DomainError("not-now", "already_appointed");
  },
  async carry(tx, { packageId, subject: { organisationId, role }, now: since }) {
    const { name } = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { name: true },
    });
    await tx.guest.create({ data: { id: randomUUID(), packageId, organisationId, role, since } });
    const organisation = name as Record<string, string>;
    return { events: [{ type: "guest.appointed", data: { organisationId, organisation, role } }] };
  },
};
