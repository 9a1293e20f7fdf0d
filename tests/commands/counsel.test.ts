import { expect, test } from "vitest";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { editEntry } from "@/lib/counsel/edit-entry";
import { counselOf } from "@/lib/counsel/queries";
import { removeEntry } from "@/lib/counsel/remove-entry";
import type { CounselBody } from "@/lib/counsel/schema";
import { shareEntry } from "@/lib/counsel/share-entry";
import { writeEntry } from "@/lib/counsel/write-entry";
import type { Viewer } from "@/lib/kernel/viewer";
import { auditDelegation, auditPackage } from "@/lib/ledger/audit";
import { packageAt } from "@/lib/packages/queries";
import { db } from "@/lib/platform/db";
import { readableBundle } from "@/lib/record/readable-bundle";
import { railOf } from "@/lib/talking/queries";
import { addition, noon, riskBody, someone, type Talks, table, talks } from "../support/talks";

const note = (text: string): CounselBody => ({ kind: "note", title: "Before the next session", text });

const stakeholder: CounselBody = {
  kind: "stakeholder",
  name: "Head of logistics",
  institution: "Ministry",
  interest: 4,
  influence: 5,
  stance: "opponent",
  champion: false,
  moves: "Keeping the depots",
};

const relationOf = async ({ slug }: Talks, viewer: Viewer) => (await packageAt(viewer, slug)).relation;

const write = ({ packageId }: Talks, viewer: Viewer, body: CounselBody) =>
  writeEntry({ viewer, now: noon }, { packageId, body });

async function textOf(viewer: Viewer, { slug }: Talks): Promise<string> {
  let text = "";
  for await (const part of await readableBundle(viewer, slug)) text += part;
  return text;
}

test("a delegation keeps notes, fallbacks and a map of stakeholders for itself (F10)", async () => {
  const at = await talks();
  const { host, drafter } = at;
  const [tabled] = await table(at, at.donor, [addition("risk", riskBody("Delay"))]);
  const clauseId = tabled?.clauseId as string;
  await write(at, host, note("Canary: we can wait a year"));
  await write(at, drafter, stakeholder);
  await write(at, drafter, {
    kind: "fallback",
    clauseId,
    ideal: "Two years",
    acceptable: "",
    limit: "One year",
    note: "",
  });
  const counsel = await counselOf(await relationOf(at, drafter));
  expect(counsel).toMatchObject({
    notes: [{ body: { text: "Canary: we can wait a year" }, edition: 1 }],
    stakeholders: [{ body: { name: "Head of logistics" } }],
    fallbacks: [{ clause: { id: clauseId, title: { en: "Delay" } } }],
    can: { share: { ok: false, reason: "only_lead" } },
  });
  const beside = async (viewer: Viewer) =>
    (await railOf(viewer, await relationOf(at, viewer), clauseId)).fallbacks;
  expect(await beside(host)).toMatchObject([{ body: { limit: "One year" } }]);
  for (const viewer of [at.donor, at.partner, at.mediator, at.overseer])
    expect(await beside(viewer)).toEqual([]);
});

test("nobody outside reads it, nor learns that it is there (V6)", async () => {
  const at = await talks();
  const { packageId, host, donor, partner, mediator, overseer, outsider } = at;
  const before = await textOf(donor, at);
  const { entryId } = await write(at, host, note("Canary: we can wait a year"));
  const steward = await someone("host", host.organisationId);
  for (const viewer of [donor, partner, mediator, overseer, outsider, steward]) {
    const asked = async () => JSON.stringify(await counselOf(await relationOf(at, viewer)));
    if (viewer === donor || viewer === partner) expect(await asked()).not.toContain("Canary");
    else await expect(asked()).rejects.toThrow("not_found");
    for (const act of [
      () => editEntry({ viewer, now: noon }, { packageId, entryId, edition: 1, body: note("Theirs") }),
      () => removeEntry({ viewer, now: noon }, { packageId, entryId }),
      () => shareEntry({ viewer, now: noon }, { packageId, entryId, edition: 1 }),
    ])
      await expect(act()).rejects.toThrow("not_found");
  }
  expect(await textOf(donor, at)).toBe(before);
  expect(await textOf(host, at)).toBe(before);
});

test("of two who write at once the second is told; a removed entry is gone", async () => {
  const at = await talks();
  const { packageId, host, drafter } = at;
  const { entryId } = await write(at, host, note("First"));
  const edit = (viewer: Viewer, text: string) =>
    editEntry({ viewer, now: noon }, { packageId, entryId, edition: 1, body: note(text) });
  await edit(drafter, "Second");
  await expect(edit(host, "Third")).rejects.toThrow("text_moved");
  await removeEntry({ viewer: host, now: noon }, { packageId, entryId });
  expect((await counselOf(await relationOf(at, host))).notes).toEqual([]);
});

test("what is shared is a copy of that moment; later words stay private", async () => {
  const at = await talks();
  const { packageId, host, donor } = at;
  const { entryId } = await write(at, host, stakeholder);
  await write(at, donor, note("Ours"));
  await shareEntry({ viewer: host, now: noon }, { packageId, entryId, edition: 1 });
  const body = { ...stakeholder, moves: "Canary: a pension" } as CounselBody;
  await editEntry({ viewer: host, now: noon }, { packageId, entryId, edition: 1, body });
  const { shared } = await counselOf(await relationOf(at, donor));
  expect(shared).toMatchObject([{ body: { moves: "Keeping the depots" } }]);
  expect(JSON.stringify(shared)).not.toContain("Canary");
});

test("no record that anybody takes away holds a word of it, shown or not", async () => {
  const at = await talks();
  const { packageId, host, donor, partner, mediator, overseer } = at;
  const { entryId } = await write(at, host, note("Canary: we can wait a year"));
  await write(at, host, stakeholder);
  await shareEntry({ viewer: host, now: noon }, { packageId, entryId, edition: 1 });
  for (const viewer of [host, donor, partner, mediator, overseer]) {
    const text = await textOf(viewer, at);
    for (const word of ["Canary", "Before the next session", "Head of logistics"])
      expect(text, viewer.name).not.toContain(word);
  }
  // That it was shown is on the record of the parties, and of nobody else.
  expect(await textOf(mediator, at)).toContain("counsel.shared");
  expect(await textOf(overseer, at)).not.toContain("counsel.shared");
});

test("an entry says when and as what it was shown; once removed, the copy is still known to its own side", async () => {
  const at = await talks();
  const { packageId, host, donor } = at;
  const { entryId } = await write(at, host, note("First"));
  const later = new Date(noon.getTime() + 60_000);
  await shareEntry({ viewer: host, now: noon }, { packageId, entryId, edition: 1 });
  await editEntry({ viewer: host, now: later }, { packageId, entryId, edition: 1, body: note("Second") });
  const read = async (viewer: Viewer) => counselOf(await relationOf(at, viewer));
  const [entry] = (await read(host)).notes;
  expect(entry).toMatchObject({ body: { text: "Second" }, shares: [{ body: { text: "First" } }] });
  expect([entry?.at, entry?.shares[0]?.at].map(at => new Date(at ?? ""))).toEqual([later, noon]);
  expect((await read(host)).shownOnce).toEqual([]);
  await removeEntry({ viewer: host, now: later }, { packageId, entryId });
  expect((await read(host)).shownOnce).toMatchObject([{ body: { text: "First" } }]);
  expect((await read(donor)).shared).toMatchObject([{ body: { text: "First" } }]);
  expect((await read(donor)).shownOnce).toEqual([]);
});

test("a shown fallback names its clause to whoever may know of it, and to nobody else", async () => {
  const at = await talks();
  const { packageId, host, drafter, donor } = at;
  const change = addition("risk", riskBody("Canary: never tabled"));
  const { id: clauseId } = change.action === "add" ? change.content : { id: "" };
  const draft = { packageId, title: "Ours", rationale: "", linked: false, changes: [change] };
  await draftAmendment({ viewer: drafter, now: noon }, draft);
  const body: CounselBody = {
    kind: "fallback",
    clauseId,
    ideal: "",
    acceptable: "",
    limit: "One year",
    note: "",
  };
  const { entryId } = await write(at, host, body);
  await shareEntry({ viewer: host, now: noon }, { packageId, entryId, edition: 1 });
  expect((await counselOf(await relationOf(at, host))).fallbacks).toMatchObject([
    { clause: { title: { en: "Canary: never tabled" } } },
  ]);
  const { shared } = await counselOf(await relationOf(at, donor));
  expect(shared).toMatchObject([{ body: { limit: "One year" }, clause: null }]);
  expect(JSON.stringify(shared)).not.toContain("Canary");
});

test("every row of it is bound into a ledger (V5)", async () => {
  const at = await talks();
  const { packageId, host } = at;
  const { entryId } = await write(at, host, note("First"));
  await shareEntry({ viewer: host, now: noon }, { packageId, entryId, edition: 1 });
  const { delegationId } = await db().counselEntry.findUniqueOrThrow({ where: { id: entryId } });
  const faults = async () => [
    ...(await db().$transaction(tx => auditPackage(tx, packageId))).faults,
    ...(await db().$transaction(tx => auditDelegation(tx, delegationId))),
  ];
  expect(await faults()).toEqual([]);
  await db().counselEntry.update({ where: { id: entryId }, data: { body: note("Forged") } });
  expect(await faults()).toMatchObject([{ table: "CounselEntry", kind: "differs" }]);
});
