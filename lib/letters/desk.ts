import "server-only";
import type { SeatRole } from "@/lib/packages/standing";
import type { Prisma, Tx } from "@/lib/platform/db";

/** A ledger whose entries are read for what is to be told. */
export type LedgerRead = { id: string; scope: "package" | "delegation" | "organisation" };

type SeatTaken = { personId: string; delegationId: string; role: SeatRole };

/** Those who work on the text. */
const atTheText: readonly SeatRole[] = ["lead", "drafter"];
const leading: readonly SeatRole[] = ["lead"];

/** Who sits where while a ledger's entries are read; seats are loaded once for all of them. */
export class Desk {
  private constructor(
    readonly tx: Tx,
    readonly ledger: LedgerRead,
    /** Absent for an organisation's ledger. */
    readonly packageId: string | undefined,
    private readonly seats: readonly SeatTaken[],
  ) {}

  static async at(tx: Tx, ledger: LedgerRead): Promise<Desk> {
    const packageId = await packageOf(tx, ledger);
    const seats = packageId
      ? await tx.$queryRaw<SeatTaken[]>`
          SELECT s."personId", s."delegationId", s.role::text AS role FROM "Seat" s
          JOIN "Delegation" d ON d.id = s."delegationId" AND d."leftAt" IS NULL
          WHERE d."packageId" = ${packageId}::uuid AND s."until" IS NULL`
      : [];
    return new Desk(tx, ledger, packageId, seats);
  }

  /** Leads and drafters of these delegations. */
  drafters(of: (delegationId: string) => boolean = () => true): string[] {
    return this.seated(atTheText, of);
  }

  /** Everybody with a seat, and the mediators' people: those who meet. */
  async everyone(): Promise<string[]> {
    const mediators = await this.tx.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM "Guest" g JOIN "Person" p ON p."organisationId" = g."organisationId" AND p."removedAt" IS NULL
      WHERE g."packageId" = ${this.packageId}::uuid AND g.role = 'mediator' AND g."until" IS NULL`;
    return [...new Set([...this.seats.map(seat => seat.personId), ...mediators.map(({ id }) => id)])];
  }

  leads(of: (delegationId: string) => boolean = () => true): string[] {
    return this.seated(leading, of);
  }

  /** People of the organisation whose ledger this is, or of the one that is named. */
  async colleagues(
    which: Pick<Prisma.PersonWhereInput, "organisationId" | "administratorSince"> = {},
  ): Promise<string[]> {
    const people = await this.tx.person.findMany({
      where: { organisationId: this.ledger.id, ...which, removedAt: null },
      select: { id: true },
    });
    return people.map(({ id }) => id);
  }

  /** The delegations that tabled these changes. */
  async tabledBy(changeIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.tx.change.findMany({
      where: { id: { in: [...changeIds] } },
      select: { delegationId: true },
      distinct: ["delegationId"],
    });
    return new Set(rows.map(({ delegationId }) => delegationId));
  }

  private seated(roles: readonly SeatRole[], of: (delegationId: string) => boolean): string[] {
    const there = this.seats.filter(({ role, delegationId }) => roles.includes(role) && of(delegationId));
    return [...new Set(there.map(({ personId }) => personId))];
  }
}

async function packageOf(tx: Tx, { id, scope }: LedgerRead): Promise<string | undefined> {
  if (scope === "package") return id;
  if (scope === "organisation") return undefined;
  const { packageId } = await tx.delegation.findUniqueOrThrow({
    where: { id },
    select: { packageId: true },
  });
  return packageId;
}
