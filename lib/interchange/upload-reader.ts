import { createReadStream } from "node:fs";
import { chooseActivity, readChosen } from "./iati/chosen-package";
import { ImportError } from "./iati/import-error";
import { surveyFile } from "./iati/survey";
import { type Answer, memoryCap, type UploadRequest } from "./upload";

/**
 * A program of its own, started by read-upload.ts for one file: whatever the file does to it, the server lives on.
 * Takes its request as one argument and answers with one line of JSON.
 */
async function answer({ file, activity, rank }: UploadRequest): Promise<Answer> {
  try {
    const survey = await surveyFile(watched(file));
    const single = survey.activities.length === 1;
    if (activity === undefined && !single) return { ok: true, upload: { survey } };
    const chosen = chooseActivity(survey, activity);
    return { ok: true, upload: { survey, chosen: await readChosen(watched(file), survey, chosen, rank) } };
  } catch (error) {
    if (error instanceof ImportError) return { ok: false, problem: error.toProblem() };
    throw error;
  }
}

/** The bytes of a file, as long as this process stays small: the heap's own limit does not count buffers. */
async function* watched(file: string): AsyncGenerator<Uint8Array> {
  const bytes = createReadStream(file, { highWaterMark: 256 * 1024 });
  for await (const chunk of bytes) {
    if (process.memoryUsage.rss() > memoryCap.residentBytes) throw new ImportError("too_much_memory");
    yield chunk;
  }
}

const request = JSON.parse(process.argv[2] ?? "") as UploadRequest;
process.stdout.write(`${JSON.stringify(await answer(request))}\n`);
