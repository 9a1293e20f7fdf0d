import { inject } from "vitest";
import { asAdmin } from "@/lib/cli/embedded-database";
import { db, Prisma } from "@/lib/platform/db";

/** What of talks an inbox could look at. */
const tables = [
  ...["Package", "Delegation", "Seat", "Guest", "Amendment", "Change", "Consent", "Motion", "Vote"],
  ...["ClearanceRound", "Clearing", "StandIn", "Signing", "Signatory"],
  ...["Bridge", "Reaction", "Meeting", "MinutesApproval", "Thread", "Message", "Question"],
];

/**
 * Every row of all talks so many times more, under ids of their own: packages, delegations and people whom nobody of the
 * originals has to do with. They have no ledger and nobody can act in them; they are there to be passed over.
 */
export async function copyTalks(times: number): Promise<void> {
  const url = new URL(inject("cluster").adminUrl);
  url.pathname = new URL(process.env.DATABASE_URL ?? "").pathname;
  await asAdmin(url.href, async admin => {
    // Rows of people and organisations that are not there, and of states that were never come by.
    await admin.query("SET session_replication_role = replica");
    for (const table of tables)
      await admin.query(`
        INSERT INTO "${table}" SELECT (jsonb_populate_record(NULL::"${table}", (
          SELECT jsonb_object_agg(key, CASE
            WHEN value #>> '{}' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
              THEN to_jsonb(md5(n || '/${times}/' || (value #>> '{}'))::uuid)
            WHEN key = 'slug' THEN to_jsonb((value #>> '{}') || '-' || n || '-${times}') ELSE value END)
          FROM jsonb_each(to_jsonb(x))))).* FROM "${table}" x CROSS JOIN generate_series(1, ${times}) n`);
    await admin.query("ANALYZE");
  });
}

type Plan = Record<string, unknown> & {
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: Plan[];
};

/**
 * How many rows PostgreSQL takes from tables and indexes to answer this, in the plan that it chooses where tables are large:
 * of small ones it reads all, because that is quicker.
 */
export async function rowsRead(query: Prisma.Sql): Promise<number> {
  const [row] = await db().$transaction(async tx => {
    for (const way of ["seqscan", "hashjoin", "mergejoin"])
      await tx.$executeRawUnsafe(`SET LOCAL enable_${way} = off`);
    return tx.$queryRaw<{ "QUERY PLAN": { Plan: Plan }[] }[]>(
      Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON) ${query}`,
    );
  });
  const read = (plan: Plan): number => {
    const own = "Relation Name" in plan ? plan["Actual Rows"] + (plan["Rows Removed by Filter"] ?? 0) : 0;
    return (plan.Plans ?? []).reduce((sum, part) => sum + read(part), own * plan["Actual Loops"]);
  };
  return read(row?.["QUERY PLAN"][0]?.Plan as Plan);
}
