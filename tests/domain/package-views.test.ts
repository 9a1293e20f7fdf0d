import { describe, expect, test } from "vitest";
import { viewsFor } from "@/components/packages/views";
import type { Relation } from "@/lib/packages/standing";

const relation = (standing: Partial<Relation>): Relation => ({
  packageId: "p",
  stage: "negotiating",
  roles: [],
  ...standing,
});
const delegation = { id: "d", side: "host", organisationId: "o" } as const;

const pagesOf = (standing: Partial<Relation>) =>
  Object.fromEntries(viewsFor(relation(standing)).map(({ group, views }) => [group, views]));

describe("the pages of a package", () => {
  test("stand in four groups for whoever has a seat, the coach and the guided start among them", () => {
    expect(pagesOf({ delegation, roles: ["drafter"] })).toEqual({
      text: ["draft", "plan", "coach", "start", "import"],
      talks: ["talk", "sessions", "readiness", "parties"],
      through: ["review", "sign", "documents", "record"],
      ours: ["clearance", "counsel"],
    });
  });

  test("leave out what a mediator has no part in, and a group that would be empty", () => {
    expect(pagesOf({ guest: "mediator" })).toEqual({
      text: ["draft", "plan", "coach"],
      talks: ["talk", "sessions", "readiness", "parties"],
      through: ["review", "sign", "documents", "record"],
    });
  });

  test("lead an overseer to nothing that is on the table", () => {
    expect(pagesOf({ guest: "overseer" })).toEqual({
      text: ["draft", "plan"],
      talks: ["readiness", "parties"],
      through: ["sign", "documents", "record"],
    });
  });
});
