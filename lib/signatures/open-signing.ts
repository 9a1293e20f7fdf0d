import "server-only";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Viewer } from "@/lib/kernel/viewer";
import { type Statement, statementFormat } from "@/lib/ledger/signed-statement";
import type { Relation } from "@/lib/packages/standing";
import type { Tx } from "@/lib/platform/db";
import { may, type Place } from "./policy";

/** The text that is before its signatories, with their places. */
export async function openSigning(tx: Tx, packageId: string, signingId: string) {
  const signing = await tx.signing.findFirst({
    where: { id: signingId, packageId },
    include: {
      signatories: { orderBy: { ordinal: "asc" } },
      package: { select: { slug: true } },
    },
  });
  if (!signing) throw new DomainError("not-found", "not_found");
  if (signing.stage !== "open") throw new DomainError("not-now", "no_signing");
  return signing;
}

export type OpenSigning = Awaited<ReturnType<typeof openSigning>>;

type Placed = { personId: string; ordinal: number; signedAt: Date | null };

/** Where the person stands among the signatories; undefined where they are none. */
export function placeOf(
  { signatories, order }: { signatories: readonly Placed[]; order: "free" | "fixed" },
  personId: string,
): Place | undefined {
  const own = signatories.find(signatory => signatory.personId === personId);
  if (!own) return undefined;
  const before = signatories.some(({ ordinal, signedAt }) => ordinal < own.ordinal && !signedAt);
  return { own: true, signed: own.signedAt !== null, turn: order === "free" || !before };
}

/** The viewer as a signatory who may do this now. */
export function ownSignatory(
  relation: Relation,
  verb: "sign" | "refuse",
  signing: OpenSigning,
  viewer: Viewer,
) {
  const { personId } = viewer;
  assert(may(relation, verb, placeOf(signing, personId)));
  return signing.signatories.find(signatory => signatory.personId === personId) as Signatory;
}

type Signatory = OpenSigning["signatories"][number];

/** What the signatory signs, word for word. */
export async function statementOf(
  tx: Tx,
  { id: signingId, packageId, package: { slug }, number, revision, root }: OpenSigning,
  signatory: { id: string; delegationId: string },
  { name, office }: { name: string; office: string },
): Promise<Statement> {
  const { side, organisation } = await tx.delegation.findUniqueOrThrow({
    where: { id: signatory.delegationId },
    select: { side: true, organisation: { select: { name: true } } },
  });
  return {
    format: statementFormat,
    package: { id: packageId, slug },
    signingId,
    number,
    revision,
    root,
    signatory: {
      id: signatory.id,
      delegationId: signatory.delegationId,
      side,
      organisation: organisation.name as Record<string, string>,
      name,
      office,
    },
  };
}
