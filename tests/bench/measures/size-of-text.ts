import { documentPage } from "@/lib/amendments/queries";
import { readerOf } from "@/lib/amendments/reader";
import { talksOf } from "@/lib/amendments/talks";
import { directoryOf, outlineLimit } from "@/lib/clauses/queries";
import { packageAt } from "@/lib/packages/queries";
import type { Aim, Figure } from "../figure";
import type { Measure } from "../measure";
import { timed } from "../rounds";
import { cookieOf } from "../signed-in";
import { growthExponent, median } from "../statistics";
import { readyToAccept, type SizedTalks, talksOfSize } from "../talks-of-size";

/** P6: what acts and looks cost as the agreed text grows. */
export const sizeOfText: Measure = {
  id: "P6",
  what: "accept and open, by size",
  async run(stage) {
    await stage.database();
    const { acts, sizes } = stage.effort;
    const all: SizedTalks[] = [];
    const agreed: Sample[] = [];
    for (const size of sizes) {
      const took = await timed(async () => void all.push(await talksOfSize(size)));
      agreed.push({ size, times: [took] });
    }
    await stage.tidyDatabase();
    const app = await stage.app();
    const cookies = new Map<SizedTalks, string>();
    for (const talks of all) cookies.set(talks, await cookieOf(talks.host));
    const accepted = await bySize(all, acts, async (talks, turn) => timed(await readyToAccept(talks, turn)));
    const read = await bySize(all, acts, talks => timed(() => readDraft(talks)));
    const opened = await bySize(all, acts, talks => {
      const headers = { cookie: cookies.get(talks) ?? "" };
      return timed(() => wholePage(`${app.address}/en/desk/packages/${talks.slug}/draft`, headers));
    });
    return [
      // From the first draft to the last voice's consent, as an import is agreed to; once for each size.
      ...grown("P6.agree_whole_text", agreed),
      ...grown("P6.accept", accepted, { atMost: 2 }),
      ...grown("P6.draft_queries", read),
      ...grown("P6.draft_page", opened, { atMost: 3 }),
    ];
  },
};

type Sample = { size: number; times: number[] };

/** Each size in turn, over and over; the first turn of each is not counted. */
async function bySize(
  all: readonly SizedTalks[],
  turns: number,
  measure: (talks: SizedTalks, turn: number) => Promise<number>,
): Promise<Sample[]> {
  const samples = all.map(talks => ({ talks, size: talks.size, times: [] as number[] }));
  for (let turn = 0; turn <= turns; turn++)
    for (const { talks, times } of samples) {
      const time = await measure(talks, turn);
      if (turn > 0) times.push(time);
    }
  return samples;
}

/** What the Draft page asks of the database when it is opened. */
async function readDraft({ host, slug }: SizedTalks): Promise<void> {
  const head = await packageAt(host, slug);
  const talks = await talksOf(head);
  const chapters = talks.chapters.map(({ chapter }) => chapter);
  const { clauses } = await documentPage(head, chapters, {});
  const ids = clauses.map(({ id }) => id);
  const all = talks.clauses <= outlineLimit;
  await directoryOf(readerOf(head.relation), { ids, kinds: [], all });
}

async function wholePage(address: string, headers: Record<string, string>): Promise<void> {
  const answer = await fetch(address, { headers, redirect: "manual" });
  const text = await answer.text();
  if (!answer.ok || !text.includes("</html>")) throw new Error(`${address}: ${answer.status}`);
}

function grown(name: string, samples: readonly Sample[], aim?: Aim): Figure[] {
  const costs = samples.map(({ size, times }) => ({ size, cost: median(times) }));
  const costAt = (wanted: number) => costs.find(({ size }) => size === wanted)?.cost ?? Number.NaN;
  const largest = costs.at(-1)?.size ?? 100;
  return [
    ...costs.map(({ size, cost }) => ({ name: `${name}_${size}`, value: cost, unit: "ms" })),
    { name: `${name}_exponent`, value: growthExponent(costs), unit: "" },
    { name: `${name}_${largest}_over_100`, value: costAt(largest) / costAt(100), unit: "×", aim },
  ];
}
