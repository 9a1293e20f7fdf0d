import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { GET as recorded } from "@/app/api/v1/packages/[slug]/record/route";
import { GET as opened } from "@/app/api/v1/packages/[slug]/route";
import { GET as listed } from "@/app/api/v1/packages/route";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { reader } from "@/lib/publication/reader";
import { canary, hiddenColumns, plant } from "../support/canary";
import { type AgreedTalks, agreedTalks, publish } from "../support/published-talks";
import { halfSigned } from "../support/signing";
import { addition, noon, riskBody, type Talks, table } from "../support/talks";

/*
 * What the public must not see is overwritten with one word, everywhere in a database where much has happened; then
 * everything that leaves it is searched for that word. The built application is searched in journeys/public-canary.
 */

let admin: pg.Client;
let open: AgreedTalks;
let unpublished: AgreedTalks;
let signing: Talks;

beforeAll(async () => {
  open = await agreedTalks();
  unpublished = await agreedTalks();
  for (const { packageId, donor } of [open, unpublished]) {
    const changes = [addition("risk", riskBody("Draft"))];
    const draft = { packageId, title: "Private", rationale: "Ours", linked: false, changes };
    await draftAmendment({ viewer: donor, now: noon }, draft);
  }
  await table(open, open.host, [addition("risk", riskBody("On the table"))]);
  await publish(open);
  signing = await halfSigned(true);
  await halfSigned(false);
  const url = new URL(inject("cluster").adminUrl);
  url.pathname = new URL(process.env.DATABASE_URL ?? "").pathname;
  admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  await plant(admin);
});
afterAll(async () => {
  await admin.end();
  await reader().end();
});

test("the word stands wherever something hidden can stand", async () => {
  const empty: string[] = [];
  for (const { table_name, column_name } of await hiddenColumns(admin)) {
    const rows = await admin.query(`SELECT FROM "${table_name}"`);
    const found = await admin.query(`SELECT FROM "${table_name}" WHERE "${column_name}"::text LIKE $1`, [
      `%${canary}%`,
    ]);
    if (!found.rowCount || rows.rowCount !== found.rowCount) empty.push(`${table_name}.${column_name}`);
  }
  expect(empty).toEqual([]);
});

test("what was signed is in the open with the name under it, and who has not signed is not", async () => {
  const { rows } = await reader().query<{ name: string | null; office: string | null }>(
    "SELECT name, office FROM publication.signatory ORDER BY ordinal",
  );
  expect(rows).toEqual([
    { name: signing.donor.name, office: "Minister" },
    { name: null, office: null },
    { name: null, office: null },
  ]);
});

test("no view of the projection shows it", async () => {
  const { rows } = await admin.query<{ table_name: string }>(
    "SELECT table_name FROM information_schema.views WHERE table_schema = 'publication'",
  );
  for (const { table_name } of rows) {
    const shown = await reader().query(`SELECT to_json(v)::text AS row FROM publication.${table_name} v`);
    expect(shown.rowCount, table_name).toBeGreaterThan(0);
    expect(shown.rows.map(({ row }) => row).join("\n"), table_name).not.toContain(canary);
  }
});

test("no answer of the open data shows it, in body or header", async () => {
  const params = (slug: string) => ({ params: Promise.resolve({ slug }) });
  const asked = (path: string) => new Request(`http://concord.test/api/v1/packages${path}`);
  const answers = [
    await listed(asked("")),
    await listed(asked(`?q=${canary}`)),
    await listed(asked(`?donor=${open.outsider.organisationId}`)),
    await opened(asked(`/${open.slug}`), params(open.slug)),
    await recorded(asked(`/${open.slug}/record`), params(open.slug)),
    await opened(asked(`/${signing.slug}`), params(signing.slug)),
    await recorded(asked(`/${signing.slug}/record`), params(signing.slug)),
    await opened(asked(`/${unpublished.slug}`), params(unpublished.slug)),
    await recorded(asked(`/${unpublished.slug}/record`), params(unpublished.slug)),
    await opened(asked("/%00"), params("\0")),
  ];
  expect(answers.map(answer => answer.status)).toEqual([200, 200, 200, 200, 200, 200, 200, 404, 404, 404]);
  for (const answer of answers) {
    expect(JSON.stringify([...answer.headers])).not.toContain(canary);
    expect(await answer.text()).not.toContain(canary);
  }
});

test("who acted, drafted or is seated is named nowhere, not even by id", async () => {
  const { rows } = await admin.query<{ id: string }>(
    `SELECT id::text FROM "Person" UNION SELECT id::text FROM "Amendment" UNION SELECT id::text FROM "Change"
     UNION SELECT id::text FROM "Seat" UNION SELECT id::text FROM "Motion" UNION SELECT id::text FROM "Consent"
     UNION SELECT id::text FROM "Clause" WHERE standing IN ('drafted', 'proposed')`,
  );
  const answer = await recorded(new Request("http://concord.test/"), {
    params: Promise.resolve({ slug: open.slug }),
  });
  const text = await answer.text();
  expect(rows.filter(({ id }) => text.includes(id))).toEqual([]);
});
