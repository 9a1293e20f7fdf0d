import { publish } from "../../support/published-talks";
import { type Figure, perSecond, ratio } from "../figure";
import type { Measure } from "../measure";
import { inRounds, timed } from "../rounds";
import type { Stage } from "../stage";
import { median, percentile } from "../statistics";
import { reword, talksOfSize } from "../talks-of-size";
import { loadOf } from "./public-page";

/** d-portal's query of one activity by its id, on two such cores; not run here. */
const D_PORTAL_BY_ID = 2_195;

/** P2: one package as open data, when nothing changed since it was last asked for, and just after something did. */
export const openData: Measure = {
  id: "P2",
  what: "open data, hot and cold",
  run: async stage => [...(await hot(stage)), ...(await cold(stage))],
};

async function hot(stage: Stage): Promise<Figure[]> {
  const [app, bareNext, bareNode, { slug }] = await Promise.all([
    stage.app(),
    stage.bareNext(),
    stage.bareNode(),
    stage.published(),
  ]);
  const nginx = await stage.nginx();
  const load = await loadOf(stage);
  const address = `/api/v1/packages/${slug}`;
  const measured = await inRounds(stage.effort.rounds, {
    ours: () => load(app.address + address),
    node: () => load(`${bareNode.address}/select/${slug}`),
    next: () => load(`${bareNext.address}/select/${slug}`),
    proxied: nginx && (() => load(nginx.proxy.address + address)),
    nginx: nginx && (() => load(`${nginx.files.address}/data.json`)),
  });
  return [
    perSecond("P2.hot", measured.ours),
    perSecond("P2.hot_bare_next_select", measured.next),
    ratio("P2.hot_over_bare_next_select", measured.ours, measured.next),
    perSecond("P2.hot_bare_node_select", measured.node),
    ratio("P2.hot_over_bare_node_select", measured.ours, measured.node),
    { ...perSecond("P2.hot_behind_proxy", measured.proxied), aim: { atLeast: D_PORTAL_BY_ID } },
    perSecond("P2.nginx_static", measured.nginx),
    ratio("P2.proxied_over_nginx_static", measured.proxied, measured.nginx, { atLeast: 0.9 }),
  ];
}

const ACTS_PER_ROUND = 10;

/** Each answer is asked for right after something happened to its package, so that nothing kept can be given again. */
async function cold(stage: Stage): Promise<Figure[]> {
  const [app, bareNext] = await Promise.all([stage.app(), stage.bareNext()]);
  const talks = await talksOfSize(100);
  await publish(talks);
  const ask = (address: string) =>
    timed(async () => {
      const answer = await fetch(address);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    });
  const afterAnAct = (address: string) => async () => {
    await reword(talks, talks.risks[1] ?? "");
    return ask(address);
  };
  const measured = await inRounds(1 + stage.effort.rounds * ACTS_PER_ROUND, {
    ours: afterAnAct(`${app.address}/api/v1/packages/${talks.slug}`),
    next: afterAnAct(`${bareNext.address}/select/${talks.slug}/whole`),
  });
  const [ours, next] = [measured.ours.slice(1), measured.next.slice(1)];
  return [
    { name: "P2.cold", value: median(ours), unit: "ms" },
    { name: "P2.cold_p95", value: percentile(ours, 0.95), unit: "ms" },
    { name: "P2.cold_bare_next_select", value: median(next), unit: "ms" },
    {
      name: "P2.cold_over_bare_next_select",
      value: median(ours) / median(next),
      unit: "×",
      aim: { atMost: 1.3 },
    },
  ];
}
