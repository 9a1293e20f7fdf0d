import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ClauseContent,
  catalogue,
  clauseKinds,
  readContent,
  trustContent,
} from "@/lib/clauses/catalogue";
import { diff } from "@/lib/clauses/diff";
import { bodyEntered, enter } from "@/lib/clauses/entered";
import { fieldAt } from "@/lib/clauses/field";
import { contentOf, leavesOf } from "@/lib/clauses/leaves";
import { rebase } from "@/lib/clauses/rebase";
import { sealContent } from "@/lib/clauses/seal";
import { anyContent } from "@/tests/support/any-content";
import { contentOfKind } from "@/tests/support/factories";

const id = fc.constant("00000000-0000-4000-8000-000000000000");
const salt = "0".repeat(64);

/** Seven laws for each of fifteen kinds: fewer runs of each keep the whole within seconds. */
const holds = <T>(law: fc.IProperty<T>) => fc.assert(law, { numRuns: 40 });

describe.each(clauseKinds)("a clause of kind %s", kind => {
  const any = anyContent(kind, id);
  const pair = fc.tuple(any, any);
  const triple = fc.tuple(any, any, any);

  it("is valid at its least", () => {
    expect(readContent(contentOfKind(kind))).toMatchObject({ ok: true });
  });

  it("reads back as it was written", () => {
    holds(
      fc.property(any, content => {
        expect(readContent(structuredClone(content))).toEqual({ ok: true, content });
      }),
    );
  });

  it("falls apart into leaves and comes together again", () => {
    holds(
      fc.property(any, content => {
        const leaves = leavesOf(content as ClauseContent).values();
        expect(readContent(contentOf(content, leaves))).toEqual({ ok: true, content });
      }),
    );
  });

  it("V8: has one digest whatever the order of its fields", () => {
    holds(
      fc.property(any, content => {
        const turned = { ...content, body: Object.fromEntries(Object.entries(content.body).reverse()) };
        expect(sealContent(turned as ClauseContent, salt)).toEqual(
          sealContent(content as ClauseContent, salt),
        );
      }),
    );
  });

  it("keeps a proposal where the agreed text did not move", () => {
    holds(
      fc.property(pair, ([base, proposed]) => {
        const { content, conflicts } = rebase(base, base, proposed);
        expect(conflicts).toEqual([]);
        expect(diff(content, proposed as ClauseContent)).toEqual([]);
      }),
    );
  });

  it("follows the agreed text where the proposal did not move", () => {
    holds(
      fc.property(pair, ([base, agreed]) => {
        const { content, conflicts } = rebase(base, agreed, base);
        expect(conflicts).toEqual([]);
        expect(diff(content, agreed as ClauseContent)).toEqual([]);
      }),
    );
  });

  it("names every leaf on which two sides moved apart, and is valid all the same", () => {
    holds(
      fc.property(triple, ([base, agreed, proposed]) => {
        const { content, conflicts } = rebase(base, agreed, proposed);
        expect(readContent(content)).toMatchObject({ ok: true });
        const [ours, theirs] = [agreed, proposed].map(
          side => new Map(diff(base as ClauseContent, side as ClauseContent).map(leaf => [leaf.path, leaf])),
        );
        const apart = new Set(
          diff(agreed as ClauseContent, proposed as ClauseContent).map(leaf => leaf.path),
        );
        for (const path of ours?.keys() ?? [])
          if (theirs?.has(path) && apart.has(path)) expect(conflicts).toContain(path);
      }),
    );
  });
});

describe("a sunset agreed when its budget line was in no language", () => {
  const stored = {
    id: "00000000-0000-4000-8000-000000000000",
    kind: "sunset",
    visibility: "public",
    rank: "a",
    body: {
      title: { en: "The help ends" },
      on: "package",
      trigger: "date",
      date: "2031-12-31",
      noticeDays: 180,
      effect: "expire",
      exit: { who: { en: "Ministry" }, budgetLine: "12-04 Justice chain", when: "2031-07-01" },
    },
  };

  it("V2: is read as it was written, under the digest that was consented to", () => {
    const content = trustContent(stored);
    expect(content).toEqual(stored);
    expect(sealContent(content, salt).digest).toBe(
      "5174b91025dad9e2584c3c220c1cca0a482012001b111891d0fb59294ec9d899",
    );
  });

  it("comes into a form and out of it with its line", () => {
    const { shape } = catalogue.sunset;
    expect(bodyEntered(shape, enter(shape, stored.body))).toEqual(stored.body);
  });
});

describe("what means nothing beside what is chosen", () => {
  const milestone = randomUUID();
  const sunset = contentOfKind("sunset", { trigger: "date", date: "2030-01-01" });
  const both = { ...sunset, body: { ...sunset.body, milestone } };
  const tranche = contentOfKind("tranche", { release: { rule: "none", atLeast: 2 } });

  it("is refused: nobody could tell which of both ends the help", () => {
    expect(readContent(both)).toEqual({ ok: false, issues: [{ path: "milestone", code: "not_applicable" }] });
    expect(readContent(tranche)).toMatchObject({ issues: [{ path: "release.atLeast" }] });
  });

  it("V2: is read where it was agreed before", () => {
    expect(trustContent(both).body).toEqual(both.body);
  });

  it("stays in the form while another is chosen, and comes back with the choice", () => {
    const { shape } = catalogue.sunset;
    const entered = enter(shape, both.body);
    expect(bodyEntered(shape, entered)).not.toHaveProperty("milestone");
    expect(bodyEntered(shape, { ...entered, trigger: "milestone" })).toMatchObject({ milestone });
    expect(bodyEntered(shape, { ...entered, trigger: "milestone" })).not.toHaveProperty("date");
  });
});

it("knows the limits of a number wherever it stands, also in a row of a list", () => {
  expect(fieldAt(catalogue.sunset.shape, "noticeDays")?.meta).toMatchObject({ min: 0, max: 3_650 });
  expect(fieldAt(catalogue.phase.shape, "gates.1.readiness")?.meta).toMatchObject({ min: 1, max: 5 });
  expect(fieldAt(catalogue.phase.shape, "gates.1.nothing")).toBeUndefined();
});
