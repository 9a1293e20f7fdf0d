import { expect, test } from "vitest";
import type { Stance } from "@/lib/counsel/constants";
import { numbered, overviewOf } from "@/lib/counsel/overview";
import type { Body } from "@/lib/counsel/schema";

const person = (
  name: string,
  [interest, influence]: [number, number],
  stance: Stance = "neutral",
): { id: string; body: Body<"stakeholder"> } => ({
  id: name,
  body: {
    kind: "stakeholder",
    name,
    institution: "",
    interest,
    influence,
    stance,
    champion: name === "Committee",
    moves: "",
  },
});

test("F10: the map says who is where, and how many with much weight are against", () => {
  const people = [
    person("Committee", [4, 4], "supporter"),
    person("Logistics", [5, 4], "opponent"),
    // Much influence alone, or much interest alone, weighs less.
    person("Treasury", [3, 5], "opponent"),
    person("Families", [5, 3], "supporter"),
    person("Governors", [1, 1], "unknown"),
  ];
  expect(overviewOf(people.map(({ body }) => body))).toEqual({
    people: 5,
    by: { supporter: 2, neutral: 0, opponent: 2, unknown: 1 },
    champions: 1,
    weighty: 2,
    against: 1,
  });
});

test("F10: who can move most has the first number, and the same one whatever came in first", () => {
  const people = [person("B", [2, 3]), person("A", [2, 3]), person("C", [1, 5]), person("D", [5, 3])];
  const namesOf = (entries: typeof people) =>
    numbered(entries).map(({ body, number }) => `${number} ${body.name}`);
  expect(namesOf(people)).toEqual(["1 C", "2 D", "3 A", "4 B"]);
  expect(namesOf([...people].reverse())).toEqual(namesOf(people));
});
