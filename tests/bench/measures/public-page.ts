import { perSecond, ratio } from "../figure";
import { filledPage } from "../floors/filled-page";
import { asBrowser } from "../load/load";
import type { Measure } from "../measure";
import { inRounds } from "../rounds";
import type { Stage } from "../stage";

/** P1: a public page that was seen before, beside a static page of the same length and what a file server can do. */
export const publicPage: Measure = {
  id: "P1",
  what: "public page, hot",
  async run(stage) {
    const [app, bareNext, bareNode, published] = await Promise.all([
      stage.app(),
      stage.bareNext(),
      stage.bareNode(),
      stage.published(),
    ]);
    const page = `/en/packages/${published.slug}`;
    const { byteLength: bytes } = await (await fetch(app.address + page)).arrayBuffer();
    const load = await loadOf(stage);
    const nginx = await stage.nginx();
    const measured = await inRounds(stage.effort.rounds, {
      page: () => load(app.address + page),
      next_static: load.bind(null, await filledPage(bareNext.address, bytes)),
      node_hello: () => load(bareNode.address),
      proxied: nginx && (() => load(nginx.proxy.address + page)),
      nginx_static: nginx && (() => load(`${nginx.files.address}/page.html`)),
    });
    return [
      { name: "P1.page_bytes", value: bytes, unit: "B" },
      perSecond("P1.page_hot", measured.page),
      perSecond("P1.next_static_same_bytes", measured.next_static),
      ratio("P1.page_over_next_static", measured.page, measured.next_static, { atLeast: 1 }),
      perSecond("P1.node_hello", measured.node_hello),
      perSecond("P1.page_behind_proxy", measured.proxied),
      perSecond("P1.nginx_static", measured.nginx_static),
      ratio("P1.proxied_over_nginx_static", measured.proxied, measured.nginx_static, { atLeast: 0.9 }),
    ];
  },
};

/** Ten readers who ask again as soon as they are answered; asked once before, so that it is warm. */
export async function loadOf(stage: Stage): Promise<(address: string) => Promise<number>> {
  const generator = await stage.load();
  const { seconds } = stage.effort;
  const warm = new Set<string>();
  return async address => {
    const load = { address, connections: 10, headers: asBrowser };
    if (!warm.has(address)) await generator.run({ ...load, seconds: seconds / 2 });
    warm.add(address);
    return generator.run({ ...load, seconds });
  };
}
