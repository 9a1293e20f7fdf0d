import type { Figure } from "../figure";
import type { Measure } from "../measure";
import { mostDeskScript, scriptByPage } from "../script-by-page";
import { weigh } from "../weigh";

/**
 * P3: what a reader on a slow line has to wait for, compressed: the public page without its script, the script; and the
 * script of each page of the desk.
 */
export const pageWeight: Measure = {
  id: "P3",
  what: "weight of pages",
  async run(stage) {
    const [app, bareNext, { slug }] = await Promise.all([stage.app(), stage.bareNext(), stage.published()]);
    const ours = await weigh(`${app.address}/en/packages/${slug}`);
    const empty = await weigh(`${bareNext.address}/`);
    const desk = await scriptByPage(app.address, slug);
    const kilobytes = (name: string, bytes: number, aim?: number): Figure => ({
      name: `P3.${name}`,
      value: bytes / 1_000,
      unit: "kB",
      ...(aim !== undefined && { aim: { atMost: aim } }),
    });
    return [
      kilobytes("document", ours.document),
      kilobytes("styles", ours.styles),
      kilobytes("without_script", ours.document + ours.styles, 60),
      kilobytes("script", ours.script),
      kilobytes("empty_page_script", empty.script),
      kilobytes("script_above_framework", ours.script - empty.script, 15),
      ...desk.map(({ page, script }) => kilobytes(`script.${page}`, script, mostDeskScript / 1_000)),
    ];
  },
};
