import "server-only";
import type { Events } from "@/lib/ledger/events";
import type { Desk } from "../desk";
import type { Tellers, Telling } from "../teller";

type Told =
  | "package.initialled"
  | "package.entered"
  | Extract<
      keyof Events,
      `signatories.${string}` | `signature.${string}` | `signing.${string}` | "text.signed"
    >;

/** From initialling to force. */
export const signingTellers: Tellers<Told> = {
  "package.initialled": ({ revision }, desk) => [
    { people: desk.drafters(), kind: "text_initialled", params: { number: revision } },
  ],
  "signatories.called": ({ signingId }, desk) => waitedFor(signingId, desk, "everybody"),
  "text.signed": async ({ statement: { signingId, revision } }, desk) => [
    { people: desk.leads(), kind: "text_signed", params: { number: revision } },
    ...(await waitedFor(signingId, desk, "the next")),
  ],
  "signature.refused": (_, desk) => [{ people: desk.leads(), kind: "signature_refused" }],
  "signing.lapsed": async ({ signingId }, desk) => {
    const called = await desk.tx.signatory.findMany({ where: { signingId }, select: { personId: true } });
    const people = [...new Set([...desk.drafters(), ...called.map(({ personId }) => personId)])];
    return [{ people, kind: "signing_lapsed" }];
  },
  "package.entered": async ({ revision }, desk) => [
    { people: await desk.everyone(), kind: "package_entered", params: { number: revision } },
  ],
};

/**
 * Who is to sign now: in a fixed order one after another, else all at once, and then nobody has to be told again because
 * somebody else signed.
 */
async function waitedFor(
  signingId: string,
  { tx }: Desk,
  whom: "everybody" | "the next",
): Promise<Telling[]> {
  const { order, revision, signatories } = await tx.signing.findUniqueOrThrow({
    where: { id: signingId },
    include: { signatories: { where: { signedAt: null }, orderBy: { ordinal: "asc" } } },
  });
  if (order === "free" && whom === "the next") return [];
  const due = order === "fixed" ? signatories.slice(0, 1) : signatories;
  return due
    .filter(({ refusedAt }) => refusedAt === null)
    .map(({ id, personId }) => ({
      people: [personId],
      kind: "signature_waits",
      params: { subjectId: id, number: revision },
    }));
}
