import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { z } from "zod";
import { draftAmendment } from "@/lib/amendments/actions";
import { clauseKinds, readContent } from "@/lib/clauses/catalogue";
import { beginGenerator } from "@/lib/factors/begin-generator";
import { requestRecovery } from "@/lib/factors/request-recovery";
import { requireSecondFactor } from "@/lib/factors/require-second-factor";
import { assertion } from "@/lib/factors/schema";
import type { Held, SignedIn } from "@/lib/organisations/viewer";
import * as platform from "@/lib/platform/action";
import { anyContent } from "../support/any-content";
import { type Everybody, everybody } from "../support/everybody";
import { at, held, withGenerator, withPassword } from "../support/factors";
import { fingerprint } from "../support/fingerprint";
import { hostile, hostileText } from "../support/hostile";
import { actionFiles, formFields, load } from "../support/inventory";
import { broken, brokenAt, likely, pointsAt } from "../support/near-valid";

vi.mock("next/headers", () => import("../support/request"));
vi.mock("next/server", async original => ({ ...(await original<object>()), connection: async () => {} }));
/** Who is signed in; nobody's session is the subject here, and reading one costs more than refusing an input. */
const seat = vi.hoisted(() => ({ session: null as null | SignedIn, held: null as null | Held }));
vi.mock("@/lib/organisations/current-viewer", () => ({
  currentSession: async () => seat.session,
  currentViewer: async () => seat.session?.viewer ?? null,
}));
vi.mock("@/lib/organisations/held-session", async original => ({
  ...(await original<object>()),
  heldSession: async () => seat.held,
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
let waiting: Awaited<ReturnType<typeof peopleWaiting>>;
let before: Record<string, string>;

beforeAll(async () => {
  e = await everybody();
  waiting = await peopleWaiting();
  before = await fingerprint();
});

afterAll(async () => {
  expect(await fingerprint()).toEqual(before);
});

/** Long past the time in which a password counts as given just now: nothing is done on the strength of that alone. */
const longAgo = (session: SignedIn): SignedIn => ({ ...session, startedAt: new Date(0) });

/** Sessions that lack something, each with the next step begun, so that what is sent meets a secret or a request. */
async function peopleWaiting() {
  const administrator = await withPassword();
  const { organisationId } = administrator;
  await withGenerator(administrator);
  await requireSecondFactor(at(administrator), { organisationId });
  const confirming = await held(administrator);
  await requestRecovery({ viewer: null, now: new Date() }, confirming, { reason: "Lost" });
  const settingUp = await held(await withPassword(organisationId));
  if (settingUp.lacks !== "set_up") throw new Error("nothing is to be set up");
  const { owner } = settingUp;
  await beginGenerator(at(owner.viewer), owner);
  return { confirming, settingUp: { ...settingUp, owner: longAgo(owner) } };
}

/** Leads a delegation and runs a desk: whoever is refused least. */
const comeIn = () => Object.assign(seat, { session: e.actors.hostLead, held: null });
const comeAsNobody = () => Object.assign(seat, { session: null, held: null });

/** Everybody who can stand before a form. */
const comings: (() => void)[] = [
  comeAsNobody,
  () => Object.assign(seat, { session: longAgo(e.actors.hostLead), held: null }),
  () => Object.assign(seat, { session: null, held: waiting.confirming }),
  () => Object.assign(seat, { session: null, held: waiting.settingUp }),
];

const schemas = new Map<Action, Promise<z.ZodType | undefined>>();

/** The schema by which an action reads its input; none where it takes a form. */
function schemaOf(action: Action): Promise<z.ZodType | undefined> {
  const known = schemas.get(action) ?? schemaBehind(action);
  schemas.set(action, known);
  return known;
}

async function schemaBehind(action: Action): Promise<z.ZodType | undefined> {
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
/** From each of four people. */
const formRuns = { ...runs, numRuns: 400 };

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

/** A form: it is refused to whoever sends it, or, where it asks for no answer, leads to a page of ours. */
async function refusesForms(action: Action): Promise<void> {
  const names = fc.oneof(fc.constantFrom(...(await formFields())), hostileText);
  const file = fc.uint8Array({ maxLength: 20 }).map(bytes => new File([bytes], "password.txt"));
  const forms = fc.array(fc.tuple(names, fc.oneof(hostileText, file)), { maxLength: 8 });
  // What goes on to be looked up. Of a million codes three count, and a person's first five tries alone are compared.
  const fitting = fc.record(
    {
      code: fc.stringMatching(/^[0-9]{6}$/),
      passkey: likely(assertion).map(answer => JSON.stringify(answer)),
      email: fc.constant("nobody@concord.test"),
      password: hostileText,
      reason: hostileText,
      token: hostileText,
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  const form = fc.oneof(forms, fitting.map(Object.entries<string>)).map(fields => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    return form;
  });
  const isAnswered = action.length > 1;
  const reasons = new Set<string>();
  const sent = fc.asyncProperty(
    fc.oneof({ weight: 3, arbitrary: form }, hostile),
    hostile,
    // Whoever is signed in and sends what has no answer signs out, which is what they asked for.
    fc.constantFrom(...(isAnswered ? comings : [comeAsNobody])),
    async (form, state, come) => {
      come();
      if (isAnswered) reasons.add((await refused(() => action(state, form))).reason);
      else await expect(soon(() => action(form))).rejects.toThrow("NEXT_REDIRECT");
    },
  );
  await fc.assert(sent, formRuns);
  // It came past the session and past the shape, to what is there.
  const shallow = ["sign_in_first", "invalid_input"];
  if (isAnswered) expect([...reasons].filter(reason => !shallow.includes(reason))).not.toEqual([]);
}
