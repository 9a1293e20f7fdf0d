import { packageAt } from "@/lib/packages/queries";
import { recordOf } from "@/lib/record/queries";
import { recordPlace } from "@/lib/record/schema";
import type { Measure } from "../measure";
import { timed } from "../rounds";
import { cookieOf } from "../signed-in";
import { median } from "../statistics";
import { readyToAccept, talksOfSize } from "../talks-of-size";

/** What it costs to compare any two revisions of the largest text: all of it, and a few clauses of it. */
export const comparing: Measure = {
  id: "COMPARE",
  what: "compare of two revisions of a large text",
  async run(stage) {
    await stage.database();
    const { acts, sizes } = stage.effort;
    const size = sizes.at(-1) ?? 1_000;
    const talks = await talksOfSize(size);
    for (let turn = 0; turn < 3; turn++) await (await readyToAccept(talks, turn))();
    await stage.tidyDatabase();
    const { relation } = await packageAt(talks.host, talks.slug);
    const read = (from: number, to: number, page = 1) =>
      timed(async () => void (await recordOf(relation, recordPlace.parse({ from, to, page }))));
    const app = await stage.app();
    const headers = { cookie: await cookieOf(talks.host) };
    const opened = () =>
      timed(async () => {
        const answer = await fetch(`${app.address}/en/desk/packages/${talks.slug}/record?from=0&to=4`, {
          headers,
        });
        if (!answer.ok || !(await answer.text()).includes("</html>")) throw new Error(String(answer.status));
      });
    const often = async (name: string, measure: () => Promise<number>) => {
      const times: number[] = [];
      for (let turn = 0; turn <= acts; turn++) times.push(await measure());
      return { name: `compare.${name}_${size}`, value: median(times.slice(1)), unit: "ms" };
    };
    return [
      await often("all", () => read(0, 4)),
      await often("last_page", () => read(0, 4, Math.ceil(size / 20))),
      await often("few", () => read(1, 4)),
      await often("page", opened),
    ];
  },
};
