import { rankAfter } from "@/lib/clauses/rank";
import type { Viewer } from "@/lib/kernel/viewer";
import { move } from "@/lib/packages/move";
import type { MotionSubject } from "@/lib/packages/schema";
import { vote } from "@/lib/packages/vote";
import type { Day } from "../calendar";
import type { AnyWritten } from "../content/clause";
import { type Side, type Table, tableOf } from "../table";

/** One package's talks: its table, its sides, and the calendar they meet by. */
export type Talks = {
  packageId: string;
  table: Table;
  donor: Side;
  host: Side;
  interior: Side;
  mediator: Viewer;
  day: Day;
};

/** A table at which clauses take the place that the written document gives them. */
export function tableFor(packageId: string, document: readonly AnyWritten[]): Table {
  const places = new Map<string, string>();
  let rank: string | undefined;
  for (const { id } of document) {
    rank = rankAfter(rank);
    places.set(id, rank);
  }
  return tableOf(packageId, id => {
    const place = places.get(id);
    if (!place) throw new Error(`clause ${id} has no place in the document`);
    return place;
  });
}

type Said = { by: Viewer; now: Date };

/** A motion that every other voice answers with yes. */
export async function decide(packageId: string, subject: MotionSubject, moved: Said, ...answers: Said[]) {
  const { motionId } = await move({ viewer: moved.by, now: moved.now }, { packageId, subject });
  for (const { by, now } of answers) await vote({ viewer: by, now }, { packageId, motionId, yes: true });
}
