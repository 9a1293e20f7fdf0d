import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { draftAmendment } from "@/lib/amendments/actions";
import { clauseKinds, readContent } from "@/lib/clauses/catalogue";
import type { SignedIn } from "@/lib/organisations/viewer";
import * as platform from "@/lib/platform/action";
import { anyContent } from "../support/any-content";
import { type Everybody, everybody } from "../support/everybody";
import { fingerprint } from "../support/fingerprint";
import { hostile, hostileText } from "../support/hostile";
import { actionFiles, formFields, load } from "../support/inventory";
import { broken, brokenAt, likely, pointsAt } from "../support/near-valid";

vi.mock("next/headers", () => import("../support/request"));
vi.mock("next/server", async original => ({ ...(await original<object>()), connection: async () => {} }));
/** Who is signed in; nobody's session is the subject here, and reading one costs more than refusing an input. */
const seat = vi.hoisted(() => ({ session: null as null | SignedIn }));
vi.mock("@/lib/organisations/current-viewer", () => ({
  currentSession: async () => seat.session,
  currentViewer: async () => seat.session?.viewer ?? null,
}));
vi.mock("@/lib/platform/action", async original => {
  const real = await original<typeof platform>();
  return { ...real, perform: vi.fn(real.perform) };
});

/*
 * Whatever is sent to an action, the answer is a refusal in the domain's own words: no exception, no trace of the inside,
 * nothing stored, and soon. Actions are read from the sources, so a new one is among them by itself.
 */

type Action = (...input: unknown[]) => Promise<unknown>;
type Refusal = { ok: false; code: string; reason: string };

const found = (
  await Promise.all(
    (await actionFiles()).map(async file => Object.entries((await load(file)) as Record<string, Action>)),
  )
).flat();

let e: Everybody;
let before: Record<string, string>;

beforeAll(async () => {
  e = await everybody();
  before = await fingerprint();
});

afterAll(async () => {
  expect(await fingerprint()).toEqual(before);
});

/** Leads a delegation and runs a desk: whoever is refused least. */
const comeIn = () => {
  seat.session = e.actors.hostLead;
};
const comeAsNobody = () => {
  seat.session = null;
};

/** The schema by which an action reads its input; none where it takes a form. */
async function schemaOf(action: Action): Promise<z.ZodType | undefined> {
  const perform = vi.mocked(platform.perform);
  perform.mockClear();
  comeAsNobody();
  await action(null).catch(() => undefined);
  return perform.mock.lastCall?.[1] as z.ZodType | undefined;
}

const codes = ["unauthenticated", "forbidden", "not-found", "invalid", "not-now", "conflict"];

/** The processor's time, because the wall's depends on who else is at work. */
async function soon<T>(work: () => Promise<T>): Promise<T> {
  const from = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(from);
  expect((user + system) / 1_000, "milliseconds").toBeLessThan(1_000);
  return value;
}

async function refused(work: () => Promise<unknown>): Promise<Refusal> {
  const answer = (await soon(work)) as Refusal;
  const { ok, code, reason } = answer;
  expect({ ok, known: codes.includes(code), reason }).toEqual({
    ok: false,
    known: true,
    reason: expect.any(String),
  });
  const sent = JSON.stringify(answer);
  expect(sent.length).toBeLessThan(100_000);
  expect(sent).not.toMatch(/\bat \S+ \(|node_modules|[Pp]risma|\.ts\b|SELECT|SQLSTATE/);
  return answer;
}

/**
 * Whether this one input names anything beside a package: a word to a whole table belongs to that table. The id of noughts
 * is among the hostile words, and names nothing where it stands in a title.
 */
const namesMore = (input: unknown): boolean =>
  /(?!0{8})[0-9a-f]{8}-[0-9a-f]{4}-/i.test(JSON.stringify({ ...(input as object), packageId: undefined }));

const runs = { numRuns: 1_000, endOnFailure: true };
/** These go as far as the database. */
const fewerRuns = { ...runs, numRuns: 200 };

describe.each(found)("%s", (_, action) => {
  test("refuses what does not fit", { timeout: 120_000 }, async () => {
    const schema = await schemaOf(action);
    if (!schema) return refusesForms(action);
    const bad = fc.oneof(hostile, { weight: 3, arbitrary: broken(schema, hostile) });
    const unfit = fc.asyncProperty(bad, async input => {
      fc.pre(!schema.safeParse(input).success);
      comeIn();
      expect((await refused(() => action(input))).code).toBe("invalid");
    });
    await fc.assert(unfit, runs);
  });

  test("refuses what fits and belongs to nothing", { timeout: 120_000 }, async () => {
    const schema = await schemaOf(action);
    const subject = schema && pointsAt(schema);
    if (!schema || subject === "nothing") return;
    const fitting = fc.oneof(likely(schema), broken(schema, hostileText));
    const keys = fc.option(hostileText, { freq: 3, nil: undefined });
    const astray = fc.asyncProperty(fitting, fc.boolean(), keys, async (input, here, idempotencyKey) => {
      fc.pre(schema.safeParse(input).success);
      const place = here && subject === "more" && namesMore(input) ? { packageId: e.packageId } : {};
      const sent = { ...(input as object), ...(idempotencyKey === undefined ? {} : { idempotencyKey }) };
      comeIn();
      await refused(() => action({ ...sent, ...("packageId" in sent ? place : {}) }));
    });
    await fc.assert(astray, fewerRuns);
  });
});

test("one clause that is wrong keeps all the right ones out", { timeout: 120_000 }, async () => {
  const twisted = fc.constantFrom(...clauseKinds).chain(kind => brokenAt(anyContent(kind), hostile));
  const drafts = fc.asyncProperty(anyContent("risk"), twisted, async (right, wrong) => {
    fc.pre(!readContent(wrong).ok);
    comeIn();
    const changes = [right, wrong].map(content => ({ action: "add", content }));
    const draft = { packageId: e.packageId, title: "T", rationale: "", linked: false, changes };
    expect((await refused(() => draftAmendment(draft))).code).toBe("invalid");
  });
  await fc.assert(drafts, fewerRuns);
});

/** A form without a session: it is refused, or, where it asks for no answer, leads to a page of ours. */
async function refusesForms(action: Action): Promise<void> {
  const names = fc.oneof(fc.constantFrom(...(await formFields())), hostileText);
  const file = fc.uint8Array({ maxLength: 20 }).map(bytes => new File([bytes], "password.txt"));
  const forms = fc.array(fc.tuple(names, fc.oneof(hostileText, file)), { maxLength: 8 }).map(fields => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    return form;
  });
  const sent = fc.asyncProperty(
    fc.oneof({ weight: 3, arbitrary: forms }, hostile),
    hostile,
    async (form, state) => {
      comeAsNobody();
      if (action.length > 1) await refused(() => action(state, form));
      else await expect(soon(() => action(form))).rejects.toThrow("NEXT_REDIRECT");
    },
  );
  await fc.assert(sent, runs);
}
