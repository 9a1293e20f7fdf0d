import { beforeEach, expect, test } from "vitest";
import { GET as privateCalendar } from "@/app/api/calendar/[token]/route";
import { GET as publicCalendar } from "@/app/api/v1/packages/[slug]/calendar.ics/route";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { makeCalendar } from "@/lib/calendars/make-calendar";
import { feedsOf } from "@/lib/calendars/queries";
import { revokeCalendar } from "@/lib/calendars/revoke-calendar";
import type { Visibility } from "@/lib/clauses/catalogue";
import type { Viewer } from "@/lib/kernel/viewer";
import { openLedger } from "@/lib/ledger/change";
import { endSeat } from "@/lib/packages/end-seat";
import { db } from "@/lib/platform/db";
import { publish } from "../support/published-talks";
import { addition, noon, type Talks, table, talks } from "../support/talks";

/* Private calendar addresses: a key that opens no more than its maker may read at that moment (V6). */

let t: Talks;
beforeEach(async () => {
  t = await talks();
  for (const viewer of [t.donor, t.partner, t.host, t.mediator, t.overseer, t.outsider])
    await openLedger(db(), "organisation", viewer.organisationId);
});

const at = (viewer: Viewer) => ({ viewer, now: noon });
const made = async (viewer: Viewer) => makeCalendar(at(viewer), { packageId: t.packageId });
const read = async (token: string, query = "") => {
  const answer = await privateCalendar(new Request(`http://concord.test/api/calendar/x${query}`), {
    params: Promise.resolve({ token }),
  });
  return { status: answer.status, text: await answer.text() };
};

async function agreeOnReview(title: string, visibility: Visibility): Promise<void> {
  const change = addition("review", {
    title: { en: title },
    type: "periodic",
    frequency: "yearly",
    first: "2028-01-15",
    who: { en: "All" },
  });
  if (change.action === "add") change.content.visibility = visibility;
  const rows = await table(t, t.donor, [change]);
  const changes = rows.map(({ id: changeId, digest }) => ({ changeId, digest }));
  for (const viewer of [t.partner, t.host])
    await consentToChanges(at(viewer), { packageId: t.packageId, changes });
}

test("V6: each reads what they may: parties all, overseers no party's clause, the public none but its own", async () => {
  await agreeOnReview("In the open", "public");
  await agreeOnReview("For parties", "parties");
  await agreeOnReview("For oversight", "oversight");
  await publish(t);
  const seen = async (viewer: Viewer) =>
    [...(await read((await made(viewer)).token)).text.matchAll(/SUMMARY:Review: (.*)\r/g)].map(m => m[1]);
  expect((await seen(t.host)).sort()).toEqual(["For oversight", "For parties", "In the open"]);
  expect((await seen(t.mediator)).sort()).toEqual(["For oversight", "For parties", "In the open"]);
  expect((await seen(t.overseer)).sort()).toEqual(["For oversight", "In the open"]);
  const open = await publicCalendar(new Request("http://concord.test/?language=fr"), {
    params: Promise.resolve({ slug: t.slug }),
  });
  const text = await open.text();
  expect(text).toContain("SUMMARY:Revue\u00a0: In the open");
  expect(text).not.toMatch(/For parties|For oversight/);
  const again = new Request("http://concord.test/?language=fr", {
    headers: { "if-none-match": open.headers.get("etag") ?? "" },
  });
  expect((await publicCalendar(again, { params: Promise.resolve({ slug: t.slug }) })).status).toBe(304);
});

test("what is on the table and what is in a draft stands in nobody's calendar", async () => {
  const change = addition("review", {
    title: { en: "Proposed" },
    type: "periodic",
    frequency: "once",
    first: "2028-01-15",
    who: { en: "All" },
  });
  await table(t, t.donor, [change]);
  expect((await read((await made(t.donor)).token)).text).not.toContain("Proposed");
});

test("an address stops when it is revoked, when a new one is made, and when its maker has no seat any more", async () => {
  const first = await made(t.drafter);
  expect((await read(first.token)).status).toBe(200);
  const second = await made(t.drafter);
  expect((await read(first.token)).status).toBe(404);
  expect(await feedsOf(t.drafter)).toHaveLength(1);
  const seat = await db().seat.findFirstOrThrow({ where: { personId: t.drafter.personId } });
  await endSeat(at(t.host), { packageId: t.packageId, seatId: seat.id });
  expect((await read(second.token)).status).toBe(404);
  const other = await made(t.host);
  await revokeCalendar(at(t.host), { feedId: other.feedId });
  expect((await read(other.token)).status).toBe(404);
  await expect(revokeCalendar(at(t.host), { feedId: other.feedId })).rejects.toMatchObject({
    reason: "already_removed",
  });
});

test("an address is made by whoever stands to the package, and revoked by its maker alone", async () => {
  await expect(made(t.outsider)).rejects.toMatchObject({ code: "not-found" });
  const { feedId } = await made(t.host);
  await expect(revokeCalendar(at(t.donor), { feedId })).rejects.toMatchObject({ code: "not-found" });
});

test("the token is kept nowhere, and its making is on the record", async () => {
  const { token } = await made(t.host);
  const [{ found } = { found: 0 }] = await db().$queryRaw<{ found: number }[]>`
    SELECT count(*)::int AS found FROM "CalendarFeed" f WHERE to_jsonb(f)::text LIKE ${`%${token}%`}`;
  expect(found).toBe(0);
  const entry = await db().entry.findFirst({
    where: { ledgerId: t.host.organisationId },
    orderBy: { seq: "desc" },
  });
  expect(entry?.type).toBe("calendar.made");
});

test("sessions of the talks are the parties' and their mediator's, and move with the record", async () => {
  await db().meeting.create({
    data: {
      id: "55555555-5555-4555-8555-555555555555",
      packageId: t.packageId,
      title: "First round",
      agenda: "Text",
      place: "Hall",
      startsAt: noon,
      endsAt: new Date(noon.getTime() + 3_600_000),
      stage: "convened",
      convenedById: t.mediator.personId,
      convenedAt: noon,
    },
  });
  expect((await read((await made(t.host)).token)).text).toContain("SUMMARY:Session: First round");
  expect((await read((await made(t.overseer)).token)).text).not.toContain("First round");
});

test("whatever is in its place, an address that is none says no more than that", async () => {
  for (const token of ["", "x", "\0", "a".repeat(10_000), "../../etc"])
    expect(await read(token)).toEqual({ status: 404, text: "" });
});
