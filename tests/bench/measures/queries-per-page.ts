import type { Measure } from "../measure";
import { queriesByPage } from "../queries-by-page";

/** P8: statements that each page asks of the database, counted on the wire. */
export const queriesPerPage: Measure = {
  id: "P8",
  what: "queries per page",
  async run(stage) {
    const [{ server, tap }, { slug }] = await Promise.all([stage.tapped(), stage.published()]);
    return (await queriesByPage(server.address, tap, slug)).map(({ page, moment, queries }) => ({
      name: `P8.${page}${moment === "kept" ? "" : `.${moment}`}`,
      value: queries.length,
      unit: "",
      aim: { atMost: 8 },
    }));
  },
};
