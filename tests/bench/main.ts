import { typed } from "@/lib/cli/arguments";
import { Failure, runCommand } from "@/lib/cli/failure";
import { step } from "@/lib/cli/steps";
import { untilStopped } from "@/lib/cli/stopping";
import { type Figure, failedFigure, figuresJson, figuresTable, hasFailed } from "./figure";
import { machineFigures } from "./machine";
import type { Measure } from "./measure";
import { comparing } from "./measures/compare";
import { documents } from "./measures/documents";
import { importing } from "./measures/import";
import { live } from "./measures/live";
import { manyPackages } from "./measures/many-packages";
import { openData } from "./measures/open-data";
import { pageWeight } from "./measures/page-weight";
import { publicPage } from "./measures/public-page";
import { queriesPerPage } from "./measures/queries-per-page";
import { sizeOfText } from "./measures/size-of-text";
import { spreadsheets } from "./measures/spreadsheet";
import { efforts, Stage } from "./stage";

const usage = "npm run bench -- [--only P1,P6] [--quick] [--json]";
const all: readonly Measure[] = [
  publicPage,
  openData,
  pageWeight,
  live,
  importing,
  documents,
  sizeOfText,
  manyPackages,
  queriesPerPage,
  comparing,
  spreadsheets,
];

/** Its standard output is the terminal's standard error; the figures go to `lib/cli/bench.ts`, which prints them. */
await runCommand(() =>
  untilStopped(async life => {
    const { measures, json, quick } = readArguments();
    const stage = new Stage(quick ? efforts.quick : efforts.full, life);
    const figures: Figure[] = machineFigures();
    const began = performance.now();
    for (const measure of measures) figures.push(...(await measured(measure, stage)));
    figures.push(...(await stage.peakMemory()), {
      name: "run.minutes",
      value: (performance.now() - began) / 60_000,
      unit: "min",
    });
    process.send?.(`${json ? figuresJson(figures) : figuresTable(figures)}\n`);
    return figures.some(hasFailed) ? 1 : 0;
  }),
);

/** A measure that fails says so in its place, and the others are taken all the same. */
async function measured({ id, what, run }: Measure, stage: Stage): Promise<Figure[]> {
  try {
    return await step(`${id} ${what}`, () => Promise.race([run(stage), told(stage.life.signal)]));
  } catch (error) {
    stage.life.signal.throwIfAborted();
    console.error(error);
    return [failedFigure(id, error)];
  }
}

/** Being told to stop cuts a measure short, so that what it has started is stopped. */
function told(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
}

function readArguments(): { measures: readonly Measure[]; json: boolean; quick: boolean } {
  const { values } = typed(usage, {
    options: {
      only: { type: "string" },
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const { only, json, quick } = values;
  if (only === undefined) return { measures: all, json, quick };
  const wanted = only.toUpperCase().split(",");
  const unknown = wanted.filter(id => !all.some(measure => measure.id === id));
  if (unknown.length > 0)
    throw new Failure(`There is no ${unknown.join(", ")}: ${all.map(one => one.id).join(", ")}`);
  return { measures: all.filter(measure => wanted.includes(measure.id)), json, quick };
}
