import { randomUUID } from "node:crypto";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import type { ProposedChange } from "@/lib/amendments/schema";
import { type Body, type ClauseKind, catalogue, clauseKinds, type Visibility } from "@/lib/clauses/catalogue";
import type { Viewer } from "@/lib/kernel/viewer";
import { move } from "@/lib/packages/move";
import { vote } from "@/lib/packages/vote";
import { contentOfKind } from "./factories";
import { noon, type Talks, table, talks } from "./talks";

/** Talks whose text every voice agreed to: one public clause of each kind, and one of some kinds for the parties alone. */
export type AgreedTalks = Talks & { clauses: Record<ClauseKind, string>; restricted: string[] };

export async function agreedTalks(): Promise<AgreedTalks> {
  const t = await talks();
  const [phase, milestone, incentive] = [randomUUID(), randomUUID(), randomUUID()];
  const placed: Partial<Record<ClauseKind, { id?: string; body?: object }>> = {
    phase: { id: phase },
    milestone: { id: milestone, body: { phase } },
    incentive: { id: incentive },
    tranche: { body: { incentive } },
  };
  const content = <K extends ClauseKind>(kind: K, visibility: Visibility = "public") => {
    const { id, body } = visibility === "public" ? (placed[kind] ?? {}) : {};
    const made = contentOfKind(kind, body as Partial<Body<K>>);
    return { ...made, id: id ?? made.id, visibility };
  };
  const open = clauseKinds.map(kind => content(kind));
  const restricted = [content("risk", "parties"), content("term", "oversight")];
  const bySide = Map.groupBy([...open, ...restricted], ({ kind }) =>
    catalogue[kind].tabledBy === "host" ? "host" : "donor",
  );
  for (const side of ["host", "donor"] as const) {
    const changes = (bySide.get(side) ?? []).map(
      (one): ProposedChange => ({
        action: "add",
        content: one as ProposedChange extends { content: infer C } ? C : never,
      }),
    );
    await agree(t, t[side], changes);
  }
  return {
    ...t,
    clauses: Object.fromEntries(open.map(({ kind, id }) => [kind, id])) as Record<ClauseKind, string>,
    restricted: restricted.map(({ id }) => id),
  };
}

/** Tables as one side and consents as every other: the text then says it. */
export async function agree(t: Talks, by: Viewer, changes: ProposedChange[]): Promise<void> {
  const tabled = await table(t, by, changes);
  for (const viewer of [t.donor, t.partner, t.host].filter(one => one !== by))
    await consentToChanges(
      { viewer, now: noon },
      { packageId: t.packageId, changes: tabled.map(({ id: changeId, digest }) => ({ changeId, digest })) },
    );
}

/** Every voice votes to put the package in the open. */
export async function publish({ packageId, donor, partner, host }: Talks): Promise<void> {
  const subject = { kind: "publish" } as const;
  const { motionId } = await move({ viewer: donor, now: noon }, { packageId, subject });
  for (const viewer of [partner, host]) await vote({ viewer, now: noon }, { packageId, motionId, yes: true });
}
