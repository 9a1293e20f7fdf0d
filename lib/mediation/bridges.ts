import "server-only";
import type { Reader } from "@/lib/amendments/reader";
import { trustContent, type Visibility } from "@/lib/clauses/catalogue";
import { no, type Verdict, yes } from "@/lib/kernel/errors";
import type { Relation } from "@/lib/packages/standing";
import { Prisma } from "@/lib/platform/db";
import type { BridgeVerdicts, BridgeView, ReactionView } from "./bridge";
import { type BridgeStage, type BridgeVerb, fitsBridge } from "./machine";
import { may } from "./policy";

/** A row of `bridgeOn`. */
export type StoredBridge = Omit<BridgeView, "content" | "can" | "reactions"> & {
  stage: BridgeStage;
  kind: string;
  visibility: Visibility;
  rank: string;
  body: unknown;
  reactions: ReactionView[];
};

/** The bridging text that lies on a clause aliased `p`, as JSON: for those who see what is on the table. */
export const bridgeOn = ({ proposals }: Reader): Prisma.Sql => Prisma.sql`
  (SELECT jsonb_build_object('id', b.id, 'mediator', o.name, 'kind', b.kind, 'visibility', b.visibility,
            'rank', b.rank, 'body', b.body, 'digest', b.digest, 'rationale', b.rationale, 'stage', b.stage,
            'tabledAt', b."tabledAt", 'reactions',
            (SELECT coalesce(jsonb_agg(jsonb_build_object('delegationId', r."delegationId", 'stance', r.stance,
                      'note', r.note, 'at', r.at) ORDER BY r.at), '[]')
             FROM "Reaction" r WHERE r."bridgeId" = b.id AND r.digest = b.digest))
   FROM "Bridge" b JOIN "Organisation" o ON o.id = b."organisationId"
   WHERE b."clauseId" = p.id AND b.stage = 'open' AND ${proposals} LIMIT 1)`;

/** Whose words a change aliased `c` is in, where a delegation took them up and left them as they were. */
export const bridgedBy = Prisma.sql`
  (SELECT o.name FROM "Bridge" b JOIN "Organisation" o ON o.id = b."organisationId"
   WHERE b."clauseId" = c."clauseId" AND b.digest = c.digest AND b.stage IN ('open', 'taken_up') LIMIT 1)`;

type Contested = { delegationId: string; action: "add" | "change" | "remove" };

export function bridgeView(
  clauseId: string,
  stored: StoredBridge,
  open: readonly Contested[],
  relation: Relation,
  word: Verdict,
): BridgeView {
  const { kind, visibility, rank, body, stage, ...rest } = stored;
  const content = trustContent({ id: clauseId, kind, visibility, rank, body });
  return { ...rest, content, can: verdicts(relation, stage, word, open) };
}

function verdicts(
  relation: Relation,
  stage: BridgeStage,
  word: Verdict,
  open: readonly Contested[],
): BridgeVerdicts {
  const decided = (verb: BridgeVerb): Verdict => {
    const allowed = may(relation, verb);
    return allowed.ok ? fitsBridge(verb, relation.stage, stage) : allowed;
  };
  const takeUp = decided("take_up");
  return {
    react: decided("react"),
    takeUp: takeUp.ok ? takeable(relation, word, open) : takeUp,
    withdraw: decided("withdraw_bridge"),
  };
}

/** The words must be such as this delegation may table, and answer somebody where the clause is not agreed yet. */
function takeable(relation: Relation, word: Verdict, open: readonly Contested[]): Verdict {
  if (!word.ok) return word;
  const ownAlone = open.every(
    ({ action, delegationId }) => action === "add" && delegationId === relation.delegation?.id,
  );
  return ownAlone ? no("not-now", "own_change") : yes;
}
