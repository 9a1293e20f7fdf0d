import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { emptyRoot } from "@/lib/ledger/merkle";
import { type Stage, stages } from "@/lib/packages/standing";
import { db } from "@/lib/platform/db";
import { publishedPackages } from "@/lib/publication/list";
import { read } from "@/lib/publication/reader";
import { noon, someone } from "../support/talks";

/*
 * The list is answered from indexes, by whichever way fits the question; here every answer is held against reading all
 * titles from the first to the last. There are more packages than are looked through before an index is asked.
 */

type Listed = {
  slug: string;
  title: Record<string, string>;
  hostCountry: string;
  stage: Stage;
  donors: string[];
  publishedAt: Date | null;
};

const vocabulary = [
  "Justice",
  "réforme",
  "POLICE",
  "إصلاح",
  "القطاع",
  "100%",
  "under_way",
  'so-called "new"',
  "a\\b",
];
const countries = ["SN", "ML", "NE"];
const PACKAGES = 1_300;

let listed: Listed[];
let donors: string[];

/** Every `every`th has what is asked for, so that some words are in every title and some in one of a thousand. */
const worded = (number: number): string =>
  [`Package ${number}`, "reform", ...vocabulary.filter((_, place) => number % 3 ** place === 0)].join(" ");

beforeAll(async () => {
  const hands = [await someone("donor"), await someone("donor"), await someone("donor")];
  donors = hands.map(({ organisationId }) => organisationId);
  const made = Array.from({ length: PACKAGES }, (_, number): Listed & { id: string } => ({
    id: randomUUID(),
    slug: `listed-${number}`,
    title: number % 2 === 0 ? { en: worded(number) } : { fr: `Paquet ${number}`, ar: worded(number) },
    hostCountry: countries[number % 7 === 0 ? 0 : number % 2 === 0 ? 1 : 2] ?? "",
    stage: stages[number % 5 === 0 ? 3 : 1] ?? "negotiating",
    donors: donors.filter((_, place) => number % 11 ** place === 0),
    // Two at a time, and every fiftieth not published.
    publishedAt: number % 50 === 0 ? null : new Date(noon.getTime() + Math.floor(number / 2) * 60_000),
  }));
  await db().package.createMany({
    data: made.map(({ donors: _, publishedAt: __, ...one }) => ({
      ...one,
      languages: ["en"],
      termStart: noon,
      termEnd: new Date(noon.getTime() + 86_400_000),
      root: emptyRoot,
      createdById: hands[0]?.personId ?? "",
      createdAt: noon,
    })),
  });
  await db().delegation.createMany({
    data: made.flatMap(({ id, donors: seated }) =>
      seated.map((organisationId, ordinal) => ({
        id: randomUUID(),
        packageId: id,
        organisationId,
        side: "donor" as const,
        ordinal,
        seatedAt: noon,
      })),
    ),
  });
  const open = made.filter(({ publishedAt }) => publishedAt !== null);
  await db().$executeRaw`
    UPDATE "Package" p SET "publishedAt" = m.at
    FROM unnest(${open.map(({ id }) => id)}::uuid[], ${open.map(({ publishedAt }) => publishedAt)}::timestamptz[]) AS m(id, at)
    WHERE p.id = m.id`;
  listed = open.sort((a, b) => Number(b.publishedAt) - Number(a.publishedAt) || (a.id < b.id ? 1 : -1));
}, 60_000);

type Question = Parameters<typeof publishedPackages>[0];

/** What a reader would find who reads every title. */
function readThrough({ q = "", country, stage, donor, after }: Question): string[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const from = after === undefined ? 0 : listed.findIndex(({ slug }) => slug === after) + 1;
  const fits = (one: Listed) => {
    const texts = Object.values(one.title).map(text => text.toLowerCase());
    const says = (word: string) =>
      [...word].length >= 3
        ? texts.some(text => text.includes(word))
        : texts.some(text => text.split(/\s+/).some(token => token.startsWith(word)));
    return (
      words.every(says) &&
      (!country || one.hostCountry === country) &&
      (!stage || one.stage === stage) &&
      (!donor || one.donors.includes(donor))
    );
  };
  return listed
    .slice(from)
    .filter(fits)
    .map(({ slug }) => slug);
}

const PAGE = 20;
const found = async (question: Question) =>
  (await publishedPackages(question, PAGE)).packages.map(({ slug }) => slug);

describe("the public list", () => {
  test("finds what reading every title would find", async () => {
    const part = fc
      .constantFrom(...vocabulary, "reform", "Paquet", "1299", "129")
      .chain(word => fc.tuple(fc.constant(word), fc.nat(word.length - 1), fc.integer({ min: 1, max: 8 })))
      .map(([word, at, length]) => word.slice(at, at + length));
    const question = fc.record(
      {
        q: fc.array(part, { minLength: 1, maxLength: 3 }).map(words => words.join(" ")),
        country: fc.constantFrom(...countries, "XX"),
        stage: fc.constantFrom(...stages),
        donor: fc.nat(3).map(place => donors[place] ?? randomUUID()),
        after: fc.nat(listed.length - 1).map(place => listed[place]?.slug ?? ""),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(question, async asked => {
        expect(await found(asked)).toEqual(readThrough(asked).slice(0, PAGE));
      }),
      { numRuns: 300 },
    );
  });

  test("finds a word of one title among all, however long ago it was published", async () => {
    expect(await found({ q: "Package 1297" })).toEqual(["listed-1297"]);
    expect(await found({ q: "Paquet 1" })).toEqual(readThrough({ q: "Paquet 1" }).slice(0, PAGE));
    expect(await found({ q: "zebra" })).toEqual([]);
  });

  test("knows a donor that joins or leaves after the package was published", async () => {
    const { organisationId } = await someone("donor");
    const slug = listed[700]?.slug ?? "";
    const { id: packageId } = await db().package.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    const seat = {
      id: randomUUID(),
      packageId,
      organisationId,
      side: "donor" as const,
      ordinal: 9,
      seatedAt: noon,
    };
    await db().delegation.create({ data: seat });
    expect(await found({ donor: organisationId })).toEqual([slug]);
    await db().delegation.update({
      where: { id: seat.id },
      data: { leftAt: noon, leftReason: "Priorities changed" },
    });
    expect(await found({ donor: organisationId })).toEqual([]);
  });

  test("tells nothing of what is not published, whatever its function is asked", async () => {
    const all = await read<{ found: string[] }>(
      "SELECT publication.found('{}', NULL, NULL, NULL, NULL, 5000)",
    );
    expect(all[0]?.found).toHaveLength(listed.length);
    expect(await found({ q: "Package 1250" })).toEqual([]);
    expect(await found({ after: "listed-1250" })).toEqual([]);
  });
});
