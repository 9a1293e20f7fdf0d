import { type Relation, readable } from "@/lib/packages/standing";

/**
 * The pages of a package in the order of its tabs, and for whom each is: everyone who stands to it, those who read what
 * is on the table, one's own delegation, or its people with a seat.
 */
const views = {
  draft: "everyone",
  talk: "table",
  plan: "everyone",
  readiness: "everyone",
  sessions: "table",
  review: "table",
  sign: "everyone",
  record: "everyone",
  documents: "everyone",
  parties: "everyone",
  clearance: "seat",
  import: "delegation",
} as const;

export type PackageView = keyof typeof views;

const isFor: Record<"everyone" | "table" | "delegation" | "seat", (relation: Relation) => boolean> = {
  everyone: () => true,
  table: relation => readable(relation).proposals,
  delegation: ({ delegation }) => delegation !== undefined,
  seat: ({ roles }) => roles.length > 0,
};

export const viewsFor = (relation: Relation): PackageView[] =>
  (Object.keys(views) as PackageView[]).filter(view => isFor[views[view]](relation));
