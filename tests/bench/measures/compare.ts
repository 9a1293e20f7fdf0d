import { packageAt } from "@/lib/packages/queries";
import { db } from "@/lib/platform/db";
import { recordOf } from "@/lib/record/queries";
import { recordPlace } from "@/lib/record/schema";
import { type Figure, ratio } from "../figure";
import type { Measure } from "../measure";
import { inRounds, timed } from "../rounds";
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
    // The same text read once, row by row: the least that telling two of them apart costs.
    const rows = () =>
      timed(
        () =>
          db()
            .$queryRaw`SELECT id, kind, body FROM "ClauseVersion" WHERE "packageId" = ${talks.packageId}::uuid`,
      );
    const measured = await inRounds(1 + acts, {
      all: () => read(0, 4),
      last_page: () => read(0, 4, Math.ceil(size / 20)),
      few: () => read(1, 4),
      page: opened,
      rows,
    });
    const warm = (name: keyof typeof measured) => measured[name].slice(1);
    const figure = (name: keyof typeof measured): Figure => ({
      name: `compare.${name}_${size}`,
      value: median(warm(name)),
      unit: "ms",
    });
    return [
      ...(["all", "last_page", "few", "page", "rows"] as const).map(figure),
      ratio(`compare.all_over_rows_${size}`, warm("all"), warm("rows")),
      ratio(`compare.page_over_rows_${size}`, warm("page"), warm("rows")),
    ];
  },
};
