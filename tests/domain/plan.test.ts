import { expect, test } from "vitest";
import type { Body } from "@/lib/clauses/catalogue";
import { periodicDays, sunsetDay, windowFaults } from "@/lib/plan/days";
import { timelineOf } from "@/lib/plan/timeline";

const title = { en: "Title" };
const window = { earliest: "2027-01-01", target: "2027-06-30", latest: "2027-12-31" };
const milestone = (changes: Partial<Body<"milestone">> = {}): Body<"milestone"> => ({
  title,
  phase: "p",
  window,
  scoring: "binary",
  ...changes,
});
const phase: Body<"phase"> = { title, order: 2, period: { start: "2027-01-01", end: "2027-12-31" } };

test("a review at the end of a month stays at the end of every month", () => {
  expect(periodicDays("2027-08-31", "half_yearly", "2029-03-01")).toEqual([
    "2027-08-31",
    "2028-02-29",
    "2028-08-31",
    "2029-02-28",
  ]);
  expect(periodicDays("2027-08-31", "once", "2040-01-01")).toEqual(["2027-08-31"]);
  expect(periodicDays("2027-01-15", "quarterly", "2027-12-31")).toHaveLength(4);
});

test("a sunset has a day unless an event brings it", () => {
  const of = (more: Pick<Body<"sunset">, "trigger" | "date" | "milestone" | "event">): Body<"sunset"> => ({
    title,
    on: "package",
    noticeDays: 90,
    effect: "expire",
    exit: { who: title, when: "2031-01-01" },
    ...more,
  });
  expect(sunsetDay(of({ trigger: "date", date: "2030-01-01" }), () => undefined)).toBe("2030-01-01");
  expect(sunsetDay(of({ trigger: "milestone", milestone: "m" }), () => "2029-01-01")).toBe("2029-01-01");
  expect(sunsetDay(of({ trigger: "event", event: title }), () => "2029-01-01")).toBeUndefined();
});

test("a window outside its phase, or before what it waits for, is pointed out", () => {
  expect(windowFaults(milestone(), phase, [])).toEqual([]);
  expect(windowFaults(milestone({ window: { ...window, latest: "2028-01-01" } }), phase, [])).toEqual([
    "outside_phase",
  ]);
  const later = milestone({ window: { ...window, target: "2027-07-01" } });
  expect(windowFaults(milestone(), phase, [later])).toEqual(["before_dependency"]);
});

test("a milestone shows what is agreed and every other window beside it", () => {
  const moved = { ...window, latest: "2028-03-31" };
  const proposal = { delegationId: "h", number: 3, action: "change" as const };
  const plan = timelineOf(
    {
      phases: [{ id: "p", kind: "phase", chapter: "phase:p", position: null, agreed: phase, changes: [] }],
      milestones: [
        {
          id: "m",
          kind: "milestone",
          chapter: "phase:p",
          position: 1,
          agreed: milestone(),
          changes: [
            { ...proposal, body: milestone({ window: moved }) },
            { ...proposal, body: milestone({ title: { en: "Same window" } }) },
            { ...proposal, action: "remove", body: milestone() },
          ],
        },
        {
          id: "d",
          kind: "milestone",
          chapter: "phase:p",
          position: null,
          agreed: null,
          changes: [
            {
              delegationId: "h",
              number: null,
              action: "add",
              body: milestone({ dependsOn: ["m", "unseen"] }),
            },
          ],
        },
      ],
      sunsets: [],
      reviews: [],
      ratings: [],
      milestoneCount: 2,
      ground: null,
    },
    "2031-12-31",
  );
  expect(plan.phases[0]?.milestones).toMatchObject([
    { number: "2.1", standing: "contested", agreed: window, others: [{ delegationId: "h", window: moved }] },
    { number: undefined, standing: "drafted", agreed: undefined, others: [{ window }], after: ["m"] },
  ]);
});

test("F2: a gate on the plan is met, not met yet, or assessed by nobody", () => {
  const police = { en: "Police" };
  const gate = (dimension: "budget" | "integrity" | "oversight") => ({
    institution: police,
    dimension,
    readiness: 3,
  });
  const gated = { ...phase, gates: [gate("budget"), gate("integrity"), gate("oversight")] };
  const plan = timelineOf(
    {
      phases: [{ id: "p", kind: "phase", chapter: "phase:p", position: null, agreed: gated, changes: [] }],
      milestones: [],
      sunsets: [],
      reviews: [],
      ratings: [
        { name: police, dimension: "budget", level: 3 },
        { name: police, dimension: "integrity", level: 2 },
      ],
      milestoneCount: 0,
      ground: null,
    },
    "2031-12-31",
  );
  expect(plan.phases[0]?.gates.map(({ state }) => state)).toEqual(["met", "not_met", "unassessed"]);
});

test("a phase shows its days and every other days proposed for it", () => {
  const change = (number: number | null, body: Body<"phase">, action: "change" | "remove" = "change") => ({
    delegationId: "h",
    number,
    action,
    body,
  });
  const later = { start: "2027-03-01", end: "2028-02-29" };
  const { phases } = timelineOf(
    {
      phases: [
        {
          id: "p",
          kind: "phase",
          chapter: "phase:p",
          position: null,
          agreed: phase,
          changes: [
            change(3, { ...phase, period: later }),
            change(4, { ...phase, title: { en: "Same days" } }),
            change(5, { ...phase, period: later }, "remove"),
            change(null, { ...phase, period: { ...later, end: "2028-06-30" } }),
          ],
        },
      ],
      milestones: [],
      sunsets: [],
      reviews: [],
      ratings: [],
      milestoneCount: 0,
      ground: null,
    },
    "2031-12-31",
  );
  expect(phases[0]).toMatchObject({
    period: phase.period,
    standing: "contested",
    others: [
      { delegationId: "h", number: 3, period: later },
      { delegationId: "h", number: null, period: { start: "2027-03-01", end: "2028-06-30" } },
    ],
  });
});
