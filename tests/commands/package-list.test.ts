import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { seatTone } from "@/components/ui/tone";
import { waitingFor } from "@/lib/inbox/queries";
import type { Viewer } from "@/lib/kernel/viewer";
import { packagesOf } from "@/lib/packages/list-queries";
import { partiesOf } from "@/lib/packages/party-queries";
import { packageAt } from "@/lib/packages/queries";
import { startPackage } from "@/lib/packages/start-package";
import { lookAtPackage } from "@/lib/presence/look-at-package";
import { presentIn } from "@/lib/presence/queries";
import { addition, noon, riskBody, someone, table } from "../support/talks";

const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

/** A package of this host with these donors, which the host begins. */
const begunByHost = async (host: Viewer, donors: readonly Viewer[], minutes = 0) => {
  const slug = `listed-${randomUUID()}`;
  const { packageId } = await startPackage(
    { viewer: host, now: later(minutes) },
    {
      title: { en: "Talks" },
      slug,
      counterparts: donors.map(({ organisationId }) => organisationId),
      languages: ["en"],
      termStart: "2027-01-01",
      termEnd: "2031-12-31",
    },
  );
  return { packageId, slug };
};

test("an administrator turns the pages of all packages of their organisation and meets each once, what waits first", async () => {
  const [host, donor] = [await someone("host"), await someone("donor")];
  const begun = [];
  for (let number = 0; number < 7; number++) begun.push(await begunByHost(host, [donor], number));
  const [, waits] = begun;
  if (!waits) throw new Error("no package was begun");
  await table(waits, donor, [addition("risk", riskBody("Delay"))]);

  const met: string[] = [];
  const sizes: number[] = [];
  let after: string | undefined;
  do {
    const { packages, next } = await packagesOf(host, { after, page: 3 });
    met.push(...packages.map(({ slug }) => slug));
    sizes.push(packages.length);
    after = next ?? undefined;
  } while (after !== undefined);

  const others = begun.filter(one => one !== waits).reverse();
  expect(met).toEqual([waits, ...others].map(({ slug }) => slug));
  expect(sizes).toEqual([3, 3, 1]);
});

test("a page that begins after a package of others begins at the beginning", async () => {
  const [host, stranger, donor] = [await someone("host"), await someone("host"), await someone("donor")];
  const { slug } = await begunByHost(host, [donor]);
  const elsewhere = await begunByHost(stranger, [donor]);
  const { packages } = await packagesOf(host, { after: elsewhere.slug });
  expect(packages.map(one => one.slug)).toEqual([slug]);
});

test("the first donor has the donors' first tone everywhere, also where the host began the package", async () => {
  const [host, donor, partner] = [await someone("host"), await someone("donor"), await someone("donor")];
  const at = await begunByHost(host, [donor, partner]);
  const head = await packageAt(host, at.slug);
  expect(head.parties.map(seatTone)).toEqual(["host", "donor", "donor-2"]);

  const [listed] = (await packagesOf(host)).packages;
  expect(listed?.parties.map(seatTone)).toEqual(["host", "donor", "donor-2"]);
  const { parties } = await partiesOf(host, head.relation);
  expect(parties.map(seatTone)).toEqual(["host", "donor", "donor-2"]);

  await table(at, partner, [addition("risk", riskBody("Delay"))]);
  expect((await waitingFor(host, noon)).map(seatTone)).toEqual(["donor-2"]);
  await lookAtPackage({ viewer: donor, now: noon }, { packageId: at.packageId, clauseId: null });
  const [present] = await presentIn(host, at.packageId, noon);
  expect(present && seatTone(present.party)).toBe("donor");
});
