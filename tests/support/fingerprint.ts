import { db } from "@/lib/platform/db";

/** Counts of tries are the one thing that a refused request may leave; letters are written meanwhile, of what was before. */
const volatile = new Set(["rate_limit", "_prisma_migrations", "Letter", "LetterCursor"]);

/** One figure for all rows of each table: what changes, adds or removes any of them changes it. */
export async function fingerprint(): Promise<Record<string, string>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const figures: Record<string, string> = {};
  for (const { name } of tables.filter(({ name }) => !volatile.has(name))) {
    // A session in use says so in `seenAt` once a minute; that is no change of anything.
    const row = name === "Session" ? `to_jsonb(t) - 'seenAt' - 'idleExpiresAt'` : "to_jsonb(t)";
    const [sum] = await db().$queryRawUnsafe<{ figure: string }[]>(
      `SELECT count(*) || ':' || coalesce(sum(hashtextextended((${row})::text, 0)), 0) AS figure FROM "${name}" t`,
    );
    figures[name] = sum?.figure ?? "";
  }
  return figures;
}
