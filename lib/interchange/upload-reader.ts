import { createReadStream } from "node:fs";
import { text } from "node:stream/consumers";
import { chooseActivity, readChosen } from "./iati/chosen-package";
import { ImportError } from "./iati/import-error";
import { kinOf } from "./iati/kinship";
import { summaries } from "./iati/survey";
import type { Said, UploadRequest } from "./upload";

/**
 * A program of its own, started by read-upload.ts for one file: whatever the file does to it, the server lives on. Takes
 * its request as JSON and says what it finds line by line, so that it need not hold it.
 */
async function read({ file, activity, rank }: UploadRequest): Promise<void> {
  const reader = summaries(bytesOf(file));
  let next = await reader.next();
  for (; !next.done; next = await reader.next()) say({ activity: next.value });
  const { version, relatives } = next.value;
  const kin = kinOf(relatives);
  say({ file: { version, kin } });
  if (activity === undefined && relatives.length !== 1) return;
  const chosen = chooseActivity(relatives, activity);
  const components = kin[relatives.indexOf(chosen)]?.family?.components ?? [];
  say({ chosen: await readChosen(bytesOf(file), relatives, { ...chosen, components }, rank) });
}

const bytesOf = (file: string) => createReadStream(file, { highWaterMark: 256 * 1024 });

const say = (said: Said) => process.stdout.write(`${JSON.stringify(said)}\n`);

try {
  await read(JSON.parse(await text(process.stdin)) as UploadRequest);
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  say({ problem: error.toProblem() });
}
