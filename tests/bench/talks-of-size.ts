import { randomUUID } from "node:crypto";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import type { ProposedChange } from "@/lib/amendments/schema";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import { db } from "@/lib/platform/db";
import { contentOfKind } from "../support/factories";
import { agree } from "../support/published-talks";
import { noon, type Talks, table, talks } from "../support/talks";

/** Talks about an agreed text of so many clauses, of which `risks` can be reworded one at a time. */
export type SizedTalks = Talks & { size: number; risks: string[] };

/** A compact of ten years has a phase a year or so, however long its text. */
const MOST_PHASES = 12;
const LEAST_PER_PHASE = 25;

/** Everything goes through the commands: two donors and a host agree to the whole text, as they would to an import. */
export async function talksOfSize(size: number): Promise<SizedTalks> {
  const t = await talks();
  const contents = textOf(size);
  await agree(
    t,
    t.donor,
    contents.map(content => ({ action: "add", content }) as ProposedChange),
  );
  await reword(t, contents.find(({ kind }) => kind === "risk")?.id ?? "");
  return { ...t, size, risks: contents.filter(({ kind }) => kind === "risk").map(({ id }) => id) };
}

/** Phases of equal length, half of each milestones, the rest indicators and risks. */
function textOf(size: number): ClauseContent[] {
  const perPhase = Math.max(LEAST_PER_PHASE, Math.ceil(size / MOST_PHASES));
  let phase: string = randomUUID();
  return Array.from({ length: size }, (_, place): ClauseContent => {
    const turn = place % perPhase;
    if (turn === 0) {
      const order = 1 + Math.floor(place / perPhase);
      const content = contentOfKind("phase", { order });
      phase = content.id;
      return content;
    }
    if (turn % 2 === 1) return contentOfKind("milestone", { phase });
    return turn % 4 === 0 ? contentOfKind("risk") : contentOfKind("indicator");
  });
}

/** A donor proposes another wording of a risk; nobody has answered yet. */
export async function reword(t: Talks, id: string): Promise<{ changeId: string; digest: string }> {
  const { digest, rank, version } = await db().clause.findUniqueOrThrow({
    where: { id },
    include: { version: true },
  });
  const body = version?.body as { likelihood: number };
  const content = {
    id,
    kind: "risk" as const,
    visibility: "public" as const,
    rank,
    body: { ...body, likelihood: 1 + (body.likelihood % 5) },
  };
  const [change] = await table(t, t.donor, [{ action: "change", baseDigest: digest ?? "", content }]);
  if (!change) throw new Error("An amendment of one change has one change.");
  return { changeId: change.id, digest: change.digest };
}

/** The same, consented to by all but the host: what is returned is the host's consent, which makes it the text. */
export async function readyToAccept(t: SizedTalks, turn: number): Promise<() => Promise<void>> {
  // The first is contested from the beginning and stays so.
  const id = t.risks[1 + (turn % Math.max(1, t.risks.length - 1))] ?? "";
  const input = { packageId: t.packageId, changes: [await reword(t, id)] };
  await consentToChanges({ viewer: t.partner, now: noon }, input);
  return async () => {
    const { merged } = await consentToChanges({ viewer: t.host, now: noon }, input);
    if (!merged) throw new Error("The last voice's consent did not merge.");
  };
}
