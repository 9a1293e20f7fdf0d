import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { startOf } from "@/lib/interchange/apart";
import { keepImport } from "@/lib/interchange/keep-import";
import { readUpload } from "@/lib/interchange/read-upload";
import { type Said, type UploadRequest, uploadCap, uploadReader } from "@/lib/interchange/upload";
import { activity, file as fileOf, iatiFile } from "../../support/iati";
import { noon, talks } from "../../support/talks";
import { type Figure, ratio } from "../figure";
import type { Measure } from "../measure";
import { inRounds } from "../rounds";
import type { Stage } from "../stage";
import { growthExponent, median } from "../statistics";

const TIMES = [1, 10, 100] as const;
/** d-portal's import on two such cores was seen at 16 to 94 activities per second, by file; not run here. */
const TEN_TIMES_D_PORTAL = 160;

/** P5: reading a file of activities, ten and a hundred times as long, beside a parser that makes nothing of it. */
export const importing: Measure = {
  id: "P5",
  what: "import, by size of the file",
  run: async stage => [...(await reading(stage)), ...(await keeping(stage))],
};

async function reading(stage: Stage): Promise<Figure[]> {
  const source = await sourceFile();
  const figures: Figure[] = [];
  const peaks: { size: number; cost: number }[] = [];
  for (const times of TIMES) {
    const file = await stage.file(`times-${times}.xml`, repeated(source, times));
    const peak = { ours: 0, floor: 0 };
    const measured = await inRounds(stage.effort.rounds, {
      ours: () => readOnce(ourReader(file), peak, "ours"),
      floor: () => readOnce(saxWalk(file), peak, "floor"),
    });
    peaks.push({ size: times, cost: peak.ours });
    const aim = times === 100 ? { aim: { atLeast: TEN_TIMES_D_PORTAL } } : {};
    figures.push(
      { name: `P5.read_x${times}`, value: median(measured.ours), unit: "activities/s", ...aim },
      { name: `P5.sax_walk_x${times}`, value: median(measured.floor), unit: "activities/s" },
      ratio(`P5.read_over_sax_walk_x${times}`, measured.ours, measured.floor),
      { name: `P5.peak_memory_x${times}`, value: peak.ours, unit: "MB" },
      { name: `P5.sax_walk_peak_memory_x${times}`, value: peak.floor, unit: "MB" },
    );
  }
  const [least, most] = [peaks[0]?.cost ?? Number.NaN, peaks.at(-1)?.cost ?? Number.NaN];
  return [
    ...figures,
    { name: "P5.peak_memory_exponent", value: growthExponent(peaks), unit: "", aim: { atMost: 0.1 } },
    { name: "P5.peak_memory_x100_over_x1", value: most / least, unit: "×" },
  ];
}

/** The whole way of one activity, from the file to a draft of clauses in the database. */
async function keeping(stage: Stage): Promise<Figure[]> {
  await stage.database();
  const file = await stage.file("one.xml", repeated(await sourceFile(), 1));
  const { survey } = await readUpload({ file });
  const clauses = (one: (typeof survey.activities)[number]) =>
    Object.values(one.clauses).reduce((sum, count) => sum + count, 0);
  const longest = survey.activities.toSorted((a, b) => clauses(b) - clauses(a))[0];
  const measured = await inRounds(stage.effort.rounds, {
    kept: async () => {
      const { packageId, donor } = await talks();
      const began = performance.now();
      const { chosen } = await readUpload({ file, activity: longest?.identifier });
      if (!chosen) throw new Error("The chosen activity was not read.");
      const { clauses } = await keepImport({ viewer: donor, now: noon }, packageId, chosen, "bench");
      return clauses / ((performance.now() - began) / 1000);
    },
  });
  return [{ name: "P5.read_and_keep", value: median(measured.kept), unit: "clauses/s" }];
}

/** A real file where the machine has one; else one of the shape that tests use. */
async function sourceFile(): Promise<string> {
  const real = iatiFile("dutch-foreign-ministry.xml");
  if (existsSync(real)) return readFile(real, "utf8");
  return fileOf(...Array.from({ length: 13 }, (_, number) => activity("", `XM-BENCH-${number}`)));
}

/** The file with its activities so many times over, each under an identifier of its own. */
function repeated(source: string, times: number): string {
  const first = source.search(/<iati-activity[\s>]/);
  const last = source.lastIndexOf("</iati-activities>");
  const activities = source.slice(first, last);
  const copies = Array.from({ length: times }, (_, copy) =>
    activities.replace(/(<iati-identifier[^>]*>\s*)/g, `$1${copy}-`),
  );
  return source.slice(0, first) + copies.join("\n") + source.slice(last);
}

type Command = {
  args: string[];
  env?: NodeJS.ProcessEnv;
  input?: string;
  activities: (answer: string) => number;
};

/** The program that reads uploads, started as lib/interchange/read-upload.ts starts it. */
const ourReader = (file: string): Command => ({
  ...startOf(uploadReader, uploadCap),
  input: JSON.stringify({ file } satisfies UploadRequest),
  activities: lines => {
    const said = lines
      .trim()
      .split("\n")
      .map(line => JSON.parse(line) as Said);
    for (const line of said)
      if ("problem" in line) throw new Error(`The file was refused: ${line.problem.fault}`);
    return said.filter(line => "activity" in line).length;
  },
});

const saxWalk = (file: string): Command => ({
  args: ["--import", "tsx", path.resolve("tests/bench/floors/sax-walk.ts"), file],
  activities: text => (JSON.parse(text) as { activities: number }).activities,
});

/** Activities per second, the program's own start included; the highest memory is kept in `peak`. */
async function readOnce<Who extends string>(
  { args, env, input = "", activities }: Command,
  peak: Record<Who, number>,
  who: Who,
): Promise<number> {
  const began = performance.now();
  const watched = ["--import", path.resolve("tests/bench/report-peak.mjs"), ...args];
  const ended = promisify(execFile)(process.execPath, watched, { env, maxBuffer: 2 ** 28 });
  ended.child.stdin?.end(input);
  const { stdout, stderr } = await ended;
  const seconds = (performance.now() - began) / 1000;
  const kilobytes = Number(/^peak (\d+)$/m.exec(stderr)?.[1]);
  peak[who] = Math.max(peak[who], kilobytes / 1024);
  return activities(stdout) / seconds;
}
