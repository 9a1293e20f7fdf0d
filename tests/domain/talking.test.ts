import { describe, expect, it } from "vitest";
import type { Relation, SeatRole, Stage } from "@/lib/packages/standing";
import { fits, talkVerbs } from "@/lib/talking/machine";
import { type Hearers, may } from "@/lib/talking/policy";
import { openInput, talkAddress } from "@/lib/talking/schema";
import { callBefore, calledIn, paragraphsOf } from "@/lib/talking/wording";

const [donor, host] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];

const relation = (
  delegationId: string | undefined,
  roles: SeatRole[],
  guest?: Relation["guest"],
): Relation => ({
  packageId: "p",
  stage: "negotiating",
  ...(delegationId ? { delegation: { id: delegationId, side: "host", organisationId: "o" } } : {}),
  roles,
  guest,
});
const everybodys: Hearers = { audience: "parties", delegationId: donor };
const donors: Hearers = { audience: "delegation", delegationId: donor };

describe("who may talk", () => {
  it.each(["lead", "drafter", "clearer", "signatory", "verifier", "observer"] as const)(
    "a seat may, whatever its role: %s",
    role => {
      for (const verb of ["open", "post", "resolve", "reopen"] as const)
        expect(may(relation(host, [role]), verb, everybodys).ok).toBe(true);
    },
  );

  it("a mediator may where all parties hear, and hears nothing private (V6)", () => {
    const mediator = relation(undefined, [], "mediator");
    expect(may(mediator, "post", everybodys).ok).toBe(true);
    expect(may(mediator, "post", donors)).toMatchObject({ code: "not-found" });
    expect(may(mediator, "open", { audience: "delegation", delegationId: null })).toMatchObject({
      reason: "only_delegations",
    });
  });

  it("an overseer neither talks nor hears", () => {
    const overseer = relation(undefined, [], "overseer");
    expect(may(overseer, "open", everybodys)).toMatchObject({ reason: "only_parties_talk" });
    expect(may(overseer, "post", everybodys)).toMatchObject({ code: "not-found" });
  });

  it("an administrator without a seat reads along and does not talk", () => {
    expect(may(relation(donor, []), "post", donors)).toMatchObject({ reason: "needs_a_seat" });
  });

  it("another delegation's private thread does not exist (F10)", () => {
    for (const verb of ["post", "resolve", "reopen"] as const)
      expect(may(relation(host, ["lead"]), verb, donors)).toMatchObject({ code: "not-found" });
  });

  it("only the desk of the delegation that was asked answers for it", () => {
    expect(may(relation(donor, ["drafter"]), "answer", everybodys, donor).ok).toBe(true);
    expect(may(relation(donor, ["observer"]), "answer", everybodys, donor)).toMatchObject({
      reason: "only_drafting_seats",
    });
    expect(may(relation(host, ["lead"]), "answer", everybodys, donor)).toMatchObject({
      reason: "only_the_asked",
    });
    expect(may(relation(undefined, [], "mediator"), "answer", everybodys, donor).ok).toBe(false);
  });
});

describe("when one may talk", () => {
  const open = { isResolved: false, unanswered: 0 };

  it.each(["drafting", "negotiating", "initialled", "in_force"] as Stage[])("while %s", stage => {
    expect(fits("post", stage, open).ok).toBe(true);
  });

  it.each(["completed", "expired", "terminated"] as Stage[])("no more once %s", stage => {
    for (const verb of talkVerbs) expect(fits(verb, stage, open)).toMatchObject({ reason: "talks_over" });
  });

  it("a resolved thread is reopened first; an open one cannot be", () => {
    const resolved = { isResolved: true, unanswered: 0 };
    for (const verb of ["post", "answer", "resolve"] as const)
      expect(fits(verb, "negotiating", resolved)).toMatchObject({ reason: "thread_resolved" });
    expect(fits("reopen", "negotiating", resolved).ok).toBe(true);
    expect(fits("reopen", "negotiating", open)).toMatchObject({ reason: "thread_open" });
  });

  it("a thread is not resolved over an unanswered question", () => {
    expect(fits("resolve", "negotiating", { isResolved: false, unanswered: 1 })).toMatchObject({
      reason: "question_waits",
    });
  });
});

describe("what is sent", () => {
  const message = {
    packageId: donor,
    audience: "parties",
    about: { on: "package" },
    body: "When?",
    mentions: [],
    asks: [],
  };

  it("has words, and not too many", () => {
    expect(openInput.safeParse(message).success).toBe(true);
    expect(openInput.safeParse({ ...message, body: "  \n " }).success).toBe(false);
    expect(openInput.safeParse({ ...message, body: "x".repeat(10_001) }).success).toBe(false);
  });

  it("asks nobody within one's own delegation", () => {
    expect(openInput.safeParse({ ...message, audience: "delegation", asks: [host] }).success).toBe(false);
  });

  it("an address that does not fit shows what an empty one shows", () => {
    expect(talkAddress.parse({ show: "all", page: "-1", thread: "x" })).toEqual({});
  });
});

describe("the words of a message", () => {
  const names = ["Ann", "Anna", "Programme officer", "محمد"];
  const shown = (body: string) =>
    paragraphsOf(body, names).map(parts => parts.map(({ kind, text }) => [kind, text]));

  it("are paragraphs, each with its own direction", () => {
    expect(shown("One.\n\n\nثانيًا")).toEqual([[["text", "One."]], [["text", "ثانيًا"]]]);
  });

  it("name people whole, the longest name first", () => {
    expect(shown("@Anna and @Ann, @Annabel")).toEqual([
      [
        ["call", "@Anna"],
        ["text", " and "],
        ["call", "@Ann"],
        ["text", ", @Annabel"],
      ],
    ]);
  });

  it("show addresses as they were typed, without the sentence's end", () => {
    expect(shown("See (https://example.org/a?b=1).")).toEqual([
      [
        ["text", "See ("],
        ["link", "https://example.org/a?b=1"],
        ["text", ")."],
      ],
    ]);
    expect(shown("javascript:alert(1) //x")).toEqual([[["text", "javascript:alert(1) //x"]]]);
  });

  it("lose nothing, whatever they are", () => {
    for (const body of ["@", "@@Ann", "https://", "https://[", "@Ann@Anna", "\u202etxt @Ann"])
      expect(
        paragraphsOf(body, names)
          .flat()
          .map(({ text }) => text)
          .join(""),
      ).toBe(body);
  });

  it("call those who were picked, and everyone of that name where nobody was", () => {
    const people = [
      { id: "1", name: "Ann" },
      { id: "2", name: "Ann" },
      { id: "3", name: "Anna" },
    ];
    expect(calledIn("Dear @Ann", people, new Set())).toEqual(["1", "2"]);
    expect(calledIn("Dear @Ann", people, new Set(["2", "3"]))).toEqual(["2"]);
    expect(calledIn("anna@Anna.example", people, new Set())).toEqual(["3"]);
  });

  it("offer names while one is typed, not within an address of mail", () => {
    expect(callBefore("Dear @Prog", 10)).toEqual({ at: 5, typed: "Prog" });
    expect(callBefore("Dear @Programme of", 18)).toEqual({ at: 5, typed: "Programme of" });
    expect(callBefore("me@home", 7)).toBeUndefined();
    expect(callBefore("Dear @ all", 10)).toBeUndefined();
  });
});
