import "server-only";
import { Prisma } from "@/lib/platform/db";

/** How many changes an entry aliased `e` names; by a path, which looks at the list where it lies instead of copying it. */
export const changesNamed = Prisma.sql`jsonb_path_query_first(e.data, '$.changes.size()')::int`;

/**
 * What `describe` needs of the data of an entry aliased `e`. Of a list of changes that is how many there are: an import's
 * names ten thousand of them four times over, which is megabytes for one line of a page.
 */
export const sentenceData = Prisma.sql`
  CASE WHEN jsonb_path_query_first(e.data, '$.changes.type()') = '"array"'
       THEN e.data - 'changes' - 'reasons' || jsonb_build_object('changes', jsonb_build_object('length', ${changesNamed}))
       ELSE e.data END`;
