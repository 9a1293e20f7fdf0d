import { type Relation, readable } from "@/lib/packages/standing";

/**
 * The pages of a package in their order, and for whom each is: everyone who stands to it, those who read what
 * is on the table, one's own delegation, or its people with a seat.
 */
const views = {
  draft: "everyone",
  plan: "everyone",
  coach: "table",
  start: "delegation",
  import: "delegation",
  talk: "table",
  sessions: "table",
  readiness: "everyone",
  parties: "everyone",
  review: "table",
  sign: "everyone",
  documents: "everyone",
  record: "everyone",
  clearance: "seat",
  counsel: "seat",
} as const;

export type PackageView = keyof typeof views;

/** What a page is for, in the order in which a package comes to be. */
export const viewGroups = ["text", "talks", "through", "ours"] as const;
export type ViewGroup = (typeof viewGroups)[number];

const groupOf: Record<PackageView, ViewGroup> = {
  draft: "text",
  plan: "text",
  coach: "text",
  start: "text",
  import: "text",
  talk: "talks",
  sessions: "talks",
  readiness: "talks",
  parties: "talks",
  review: "through",
  sign: "through",
  documents: "through",
  record: "through",
  clearance: "ours",
  counsel: "ours",
};

const isFor: Record<"everyone" | "table" | "delegation" | "seat", (relation: Relation) => boolean> = {
  everyone: () => true,
  table: relation => readable(relation).proposals,
  delegation: ({ delegation }) => delegation !== undefined,
  seat: ({ roles }) => roles.length > 0,
};

/** The pages that this relation reads, group by group; a group without a page is not there. */
export function viewsFor(relation: Relation): { group: ViewGroup; views: PackageView[] }[] {
  const read = (Object.keys(views) as PackageView[]).filter(view => isFor[views[view]](relation));
  return viewGroups
    .map(group => ({ group, views: read.filter(view => groupOf[view] === group) }))
    .filter(({ views: here }) => here.length > 0);
}
