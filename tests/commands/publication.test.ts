import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { GET as recorded } from "@/app/api/v1/packages/[slug]/record/route";
import { GET as opened } from "@/app/api/v1/packages/[slug]/route";
import { GET as listed } from "@/app/api/v1/packages/route";
import { clauseKinds } from "@/lib/clauses/catalogue";
import type { PasskeyProof } from "@/lib/ledger/signed-statement";
import { spokenDigest } from "@/lib/ledger/spoken-digest";
import { verifyBundle } from "@/lib/ledger/verify-bundle";
import { signatureFaults } from "@/lib/ledger/verify-signature";
import { db } from "@/lib/platform/db";
import { facets, publishedPackages } from "@/lib/publication/list";
import type { OpenPackage, OpenSignature } from "@/lib/publication/open-data";
import { publishedPackage, recordPlace } from "@/lib/publication/queries";
import { reader } from "@/lib/publication/reader";
import { withPasskey } from "../support/factors";
import { type AgreedTalks, agree, agreedTalks, publish } from "../support/published-talks";
import { canSignIn, halfSigned, signWith } from "../support/signing";
import { noon } from "../support/talks";

let open: AgreedTalks;
let unpublished: AgreedTalks;

beforeAll(async () => {
  unpublished = await agreedTalks();
  open = await agreedTalks();
  await publish(open);
});
afterAll(() => reader().end());

const asked = (path = "", headers: Record<string, string> = {}) =>
  new Request(`http://concord.test/api/v1/packages${path}`, { headers });
const of = (slug: string) => ({ params: Promise.resolve({ slug }) });

describe("a published package", () => {
  test("shows every public clause as it was agreed, and of the restricted ones that they are there", async () => {
    const shown = await publishedPackage(open.slug);
    expect(shown?.clauses.map(({ kind }) => kind).sort()).toEqual([...clauseKinds].sort());
    expect(shown?.restricted.map(({ id }) => id).sort()).toEqual([...open.restricted].sort());
    for (const restricted of shown?.restricted ?? [])
      expect(Object.keys(restricted).sort()).toEqual(["agreedAt", "digest", "id", "revision"]);
    expect(shown?.parties.map(({ side }) => side)).toEqual(["host", "donor", "donor"]);
  });

  test("costs one query, and its page one more to know its place", async () => {
    const query = vi.spyOn(pg.Pool.prototype, "query");
    await recordPlace(open.slug);
    await publishedPackage(open.slug);
    expect(query).toHaveBeenCalledTimes(2);
    query.mockClear();
    await Promise.all([publishedPackages({ q: "talks", country: "XS" }), facets()]);
    expect(query).toHaveBeenCalledTimes(3);
    query.mockRestore();
  });

  test("shows a merge at once, with what it changed", async () => {
    const t = await agreedTalks();
    await publish(t);
    const before = await publishedPackage(t.slug);
    const clause = await db().clause.findUniqueOrThrow({
      where: { id: t.clauses.risk },
      include: { version: true },
    });
    const body = { ...(clause.version?.body as object), title: { en: "A graver risk" } };
    const content = {
      id: clause.id,
      kind: "risk" as const,
      visibility: "public" as const,
      rank: clause.rank,
      body,
    };
    await agree(t, t.donor, [{ action: "change", baseDigest: clause.digest ?? "", content }]);
    const after = await publishedPackage(t.slug);
    expect(after?.record.revision).toBe((before?.record.revision ?? 0) + 1);
    expect(after?.clauses.find(({ id }) => id === clause.id)?.body.title).toEqual({ en: "A graver risk" });
    expect(after?.revisions[0]).toMatchObject({
      count: 1,
      changes: [{ clauseId: clause.id, action: "change", title: { en: "A graver risk" }, kind: "risk" }],
    });
  });
});

describe("signatures in the open", () => {
  test("say which text, who signed for whom in which office, when and how, with what proves it", async () => {
    const t = await halfSigned(true);
    const data = (await (await opened(asked(), of(t.slug))).json()) as OpenPackage;
    const [signing, ...others] = data.signings;
    if (!signing) throw new Error("a text is before its signatories");
    expect(others).toEqual([]);
    const { revision } = data;
    expect(signing).toMatchObject({
      ...{ number: 0, revision: revision.number, root: revision.root, digits: spokenDigest(revision.root) },
      ...{ stage: "open", settledAt: null },
    });
    const [signature, ...more] = signing.signatures;
    expect(more).toEqual([]);
    expect(signature).toMatchObject({
      ...{ name: t.donor.name, office: "Minister", method: "passkey", signedAt: noon.toISOString() },
      party: { side: "donor" },
      keyFingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const { statement, proof } = signature as OpenSignature & { proof: PasskeyProof };
    expect(await signatureFaults(statement, proof)).toEqual([]);
    expect(signing.awaited.map(({ side }) => side).sort()).toEqual(["donor", "host"]);
  });

  test("say nothing of who declined, nor why, nor who else is asked", async () => {
    const t = await halfSigned(true);
    const told = JSON.stringify(await publishedPackage(t.slug));
    expect(told).not.toContain("Parliament first");
    for (const { personId } of [t.donor, t.partner, t.host]) expect(told).not.toContain(personId);
    expect(told).not.toContain(t.host.name);
  });

  test("are heard of at once where the public listens, and bring the list's text into force", async () => {
    const t = await halfSigned(true);
    const listed = async () =>
      (await publishedPackages({}, 1000)).packages.find(({ slug }) => slug === t.slug);
    expect(await listed()).toMatchObject({ stage: "initialled", inForce: null });
    const heard: string[] = [];
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    client.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await client.query("LISTEN concord");
    for (const viewer of [t.partner, t.host]) {
      await canSignIn(viewer);
      await signWith(t, t.signingId, viewer, (await withPasskey(viewer)).authenticator);
    }
    await client.query("SELECT 1");
    await client.end();
    expect(heard.filter(topic => topic === `public:${t.packageId}`)).toHaveLength(2);
    expect(await listed()).toMatchObject({
      stage: "in_force",
      inForce: { revision: 1, at: noon.toISOString() },
    });
    const shown = await publishedPackage(t.slug);
    expect(shown?.signings).toMatchObject([{ stage: "complete", settledAt: noon.toISOString() }]);
  });
});

test("what is not published is not there", async () => {
  expect(await publishedPackage(unpublished.slug)).toBeUndefined();
  expect(await recordPlace(unpublished.slug)).toBeUndefined();
  const slugs = (await publishedPackages({}, 1000)).packages.map(({ slug }) => slug);
  expect(slugs).toContain(open.slug);
  expect(slugs).not.toContain(unpublished.slug);
  for (const answer of [
    await opened(asked(), of(unpublished.slug)),
    await recorded(asked(), of(unpublished.slug)),
  ]) {
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({ error: { code: "not-found", reason: "not_found" } });
  }
});

describe("the list", () => {
  test("narrows by words, country, stage and donor", async () => {
    const finds = async (query: Parameters<typeof publishedPackages>[0]) =>
      (await publishedPackages(query, 1000)).packages.some(({ slug }) => slug === open.slug);
    expect(await finds({ q: "TALK" })).toBe(true);
    expect(await finds({ q: "ta%s" })).toBe(false);
    expect(await finds({ country: "XS" })).toBe(true);
    expect(await finds({ country: "FR" })).toBe(false);
    expect(await finds({ stage: "negotiating" })).toBe(true);
    expect(await finds({ stage: "in_force" })).toBe(false);
    expect(await finds({ donor: open.partner.organisationId })).toBe(true);
    expect(await finds({ donor: open.host.organisationId })).toBe(false);
    expect(await finds({ donor: open.outsider.organisationId })).toBe(false);
  });

  test("leads through all packages page by page, each once", async () => {
    await publish(await agreedTalks());
    const all = (await publishedPackages({}, 1000)).packages.map(({ slug }) => slug);
    const met: string[] = [];
    for (let after: string | undefined; ; ) {
      const { packages, next } = await publishedPackages({ after }, 1);
      met.push(...packages.map(({ slug }) => slug));
      if (!next) break;
      after = next;
    }
    expect(met).toEqual(all);
  });

  test("offers the countries and donors of published packages alone", async () => {
    const { countries, donors } = await facets();
    expect(countries).toEqual(["XS"]);
    const ids = donors.map(({ id }) => id);
    expect(ids).toContain(open.partner.organisationId);
    expect(ids).not.toContain(unpublished.donor.organisationId);
  });
});

describe("the open data", () => {
  test("gives a record that verifies by itself", async () => {
    const answer = await recorded(asked(), of(open.slug));
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="${open.slug}.concord.json"`,
    );
    const verdict = await verifyBundle(await answer.json());
    expect(verdict).toMatchObject({
      ok: true,
      summary: { texts: clauseKinds.length, sealedTexts: 2, clauses: 17 },
    });
  });

  test("tells what a reader has already, and to whom it may be shown", async () => {
    for (const get of [opened, recorded]) {
      const first = await get(asked(), of(open.slug));
      const tag = first.headers.get("etag") ?? "";
      expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
      expect(first.headers.get("access-control-allow-origin")).toBe("*");
      expect(first.headers.get("cache-control")).toContain("max-age=0");
      const second = await get(asked("", { "if-none-match": `W/"other", ${tag}` }), of(open.slug));
      expect([second.status, await second.text()]).toEqual([304, ""]);
    }
    const list = await listed(asked());
    const again = await listed(asked("", { "if-none-match": list.headers.get("etag") ?? "" }));
    expect(again.status).toBe(304);
  });

  test("says of each clause what its digest is taken over", async () => {
    const { clauses } = (await (await opened(asked(), of(open.slug))).json()) as OpenPackage;
    expect(clauses).toHaveLength(17);
    expect(clauses.filter(({ visibility }) => visibility === "restricted")).toHaveLength(2);
    for (const clause of clauses)
      expect("body" in clause && "salt" in clause).toBe(clause.visibility === "public");
  });

  test("takes an address that makes no sense for one that asks nothing", async () => {
    const answer = await listed(asked("?country=<script>&stage=%00&donor=1%27--&after=../..&q="));
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as { packages: unknown[] }).packages.length).toBeGreaterThan(0);
  });
});
