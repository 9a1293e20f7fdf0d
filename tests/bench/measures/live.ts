import type { Viewer } from "@/lib/kernel/viewer";
import { giveSeat } from "@/lib/packages/give-seat";
import { noon, someone, type Talks, talks } from "../../support/talks";
import type { Figure } from "../figure";
import { type Crowd, Subscribers } from "../load/crowd";
import type { Measure } from "../measure";
import { cookieOf } from "../signed-in";
import type { Stage } from "../stage";
import { median, percentile } from "../statistics";

const READERS = 1_000;
/** One person may hold two dozen streams. */
const PEOPLE = 50;
const NOTIFICATIONS = 10;

/** P4: from the database's commit to every reader of a package, in one process, beside a stream that asks for nothing. */
export const live: Measure = {
  id: "P4",
  what: "commit to browser, 1,000 readers",
  async run(stage) {
    const [{ url: databaseUrl }, app, bareNext] = await Promise.all([
      stage.database(),
      stage.app(),
      stage.bareNext(),
    ]);
    const { packageId, cookies } = await fullTable();
    const ours = await gather(stage, {
      address: `${app.address}/api/live?package=${packageId}`,
      readers: READERS,
      cookies,
      databaseUrl,
      channel: "concord",
      topic: `package:${packageId}`,
    });
    const bare = await gather(stage, {
      address: `${bareNext.address}/live`,
      readers: READERS,
      cookies: [],
      databaseUrl,
      channel: "floor",
      topic: "moved",
    });
    const measured = await inTurns(stage.effort.rounds * NOTIFICATIONS, ours, bare);
    ours.stop();
    bare.stop();
    return figures(measured);
  },
};

async function gather(stage: Stage, crowd: Crowd): Promise<Subscribers> {
  const subscribers = await Subscribers.gather(crowd);
  stage.life.onEnd(async () => subscribers.stop());
  return subscribers;
}

type Deliveries = { ours: number[][]; bare: number[][] };

async function inTurns(times: number, ours: Subscribers, bare: Subscribers): Promise<Deliveries> {
  const measured: Deliveries = { ours: [], bare: [] };
  // The first of each finds code that has never run.
  await ours.notify();
  await bare.notify();
  for (let turn = 0; turn < times; turn++) {
    measured.ours.push(await ours.notify());
    measured.bare.push(await bare.notify());
  }
  return measured;
}

function figures({ ours, bare }: Deliveries): Figure[] {
  const at = (share: number, deliveries: number[][]) => deliveries.map(times => percentile(times, share));
  const figure = (name: string, share: number, deliveries: number[][]): Figure => ({
    name: `P4.${name}`,
    value: median(at(share, deliveries)),
    unit: "ms",
  });
  return [
    figure("p50", 0.5, ours),
    figure("p99", 0.99, ours),
    figure("bare_next_p50", 0.5, bare),
    figure("bare_next_p99", 0.99, bare),
    {
      name: "P4.p99_over_bare_next",
      value: median(at(0.99, ours)) / median(at(0.99, bare)),
      unit: "×",
      aim: { atMost: 1.5 },
    },
  ];
}

/** A package at which enough people sit to fill the room. */
async function fullTable(): Promise<{ packageId: string; cookies: string[] }> {
  const table: Talks = await talks();
  const people: Viewer[] = [];
  for (let count = 0; count < PEOPLE; count++) {
    const person = await someone("host", table.host.organisationId);
    const seat = { packageId: table.packageId, personId: person.personId, role: "observer" as const };
    await giveSeat({ viewer: table.host, now: noon }, seat);
    people.push(person);
  }
  return { packageId: table.packageId, cookies: await Promise.all(people.map(cookieOf)) };
}
