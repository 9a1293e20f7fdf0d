import type pg from "pg";
import type { Viewer } from "@/lib/kernel/viewer";

/** The two sides of the package that is copied, and those between whom the copies are. */
export type Parties = {
  packageId: string;
  donor: Viewer;
  host: Viewer;
  donors: readonly Viewer[];
  hosts: readonly Viewer[];
};

/** What of the first `few` copies stays the donor's own, however many there are; asked for, they are found as the oldest. */
export const OWN = 12;
/** Said in the title of these copies alone. */
export const RARE = { word: "lighthouse", country: "FJ", stage: "terminated", from: 20, to: 24 };
export const COMMON = { word: "reform", country: "SN", stage: "in_force" };

const ofPackage = `"packageId" = '$package'`;
const delegations = `(SELECT id FROM "Delegation" WHERE ${ofPackage})`;
const tables = {
  Package: `id = '$package'`,
  Ledger: `id = '$package' OR id IN ${delegations}`,
  Entry: `"ledgerId" = '$package' OR "ledgerId" IN ${delegations}`,
  Delegation: ofPackage,
  ListedDonor: ofPackage,
  Seat: `"delegationId" IN ${delegations}`,
  Amendment: ofPackage,
  Clause: ofPackage,
  ClauseVersion: ofPackage,
  Change: ofPackage,
  Consent: ofPackage,
  Revision: ofPackage,
  Motion: ofPackage,
  Person: `n >= ${OWN} AND n % ${OWN} = 0 AND id IN ($people)`,
  Vote: `"motionId" IN (SELECT id FROM "Motion" WHERE ${ofPackage})`,
};

/** A statement that makes the copies numbered from `$1` to `$2`. */
export async function copiesSql(admin: pg.Client, parties: Parties): Promise<string> {
  const { rows } = await admin.query<{ table: keyof typeof tables; column: string; type: string }>(
    `SELECT table_name AS table, column_name AS column, udt_name AS type FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = ANY($1)`,
    [Object.keys(tables)],
  );
  const people = [parties.donor, parties.host].map(({ personId }) => `'${personId}'`).join();
  const inserts = Object.entries(tables).map(([table, belongs]) => {
    const columns = rows.filter(row => row.table === table);
    const names = columns.map(({ column }) => `"${column}"`);
    const values = columns.map(({ column, type }) => cellOf(`t."${column}"`, column, type, parties));
    return `"of${table}" AS (INSERT INTO "${table}" (${names}) SELECT ${values}
      FROM generate_series($1::int, $2::int) n, "${table}" t WHERE ${belongs.replaceAll("$package", parties.packageId).replace("$people", people)})`;
  });
  return `WITH ${inserts.join(",\n")} SELECT 1`;
}

const isRare = `n BETWEEN ${RARE.from} AND ${RARE.to}`;
const named: Record<string, (value: string) => string> = {
  email: value => `n || '-' || ${value}`,
  slug: () => "'package-' || n",
  title: value => `CASE WHEN jsonb_typeof(${value}) = 'object' THEN jsonb_build_object(
    'en', 'Security sector ${COMMON.word} ' || n || CASE WHEN ${isRare} THEN ' ${RARE.word}' ELSE '' END,
    'fr', 'Réforme du secteur de la sécurité ' || n) ELSE ${value} END`,
  hostCountry: () =>
    `CASE WHEN ${isRare} THEN '${RARE.country}' WHEN n % 2 = 0 THEN '${COMMON.country}' ELSE chr(65 + n / 2 % 26) || 'X' END`,
  publishedAt: value => `${value} + n * interval '1 minute'`,
  createdAt: value => `${value} + n * interval '1 minute'`,
};

function cellOf(value: string, column: string, type: string, parties: Parties): string {
  if (type === "Stage")
    return `(CASE WHEN ${isRare} THEN '${RARE.stage}' WHEN n / 2 % 2 = 0 THEN '${COMMON.stage}' ELSE 'negotiating' END)::"Stage"`;
  if (type === "uuid") return idOf(value, parties);
  if (type === "text" && column === "title") return value;
  return named[column]?.(value) ?? value;
}

/** Another id for each copy, and another party: every second copy is the first donor's, the others' change about. */
function idOf(value: string, { donor, host, donors, hosts }: Parties): string {
  const pick = (from: readonly Viewer[], at: string) =>
    `(ARRAY[${from.map(({ organisationId }) => `'${organisationId}'`)}]::uuid[])[${at}]`;
  const busy = `CASE WHEN n % 2 = 0 THEN 1 ELSE 2 + n % ${donors.length - 1} END`;
  // Nobody sits at more packages than the viewer does: what one person has to do does not grow with the world.
  const person = ({ personId }: Viewer) => `WHEN '${personId}' THEN
    CASE WHEN n < ${OWN} THEN ${value} ELSE md5(${value}::text || n / ${OWN})::uuid END`;
  return `CASE ${value}
    WHEN '${donor.organisationId}' THEN CASE WHEN n < ${OWN} THEN ${value} ELSE ${pick(donors, busy)} END
    WHEN '${host.organisationId}' THEN ${pick(hosts, `1 + n % ${hosts.length}`)}
    ${person(donor)} ${person(host)}
    ELSE md5(${value}::text || n)::uuid END`;
}
