import { stat } from "node:fs/promises";
import { apart, Overrun } from "./apart";
import { ImportError } from "./iati/import-error";
import { limits } from "./iati/limits";
import { joined, type Summary } from "./iati/survey";
import { type Said, type Upload, type UploadRequest, uploadCap, uploadReader } from "./upload";

/**
 * Reads an uploaded file in a process of its own, with caps on memory and time. Nothing is stored and nothing stays
 * behind. Throws ImportError for whatever is wrong with the file.
 */
export async function readUpload(request: UploadRequest): Promise<Upload> {
  await refuseAtOnce(request.file);
  const said = await ask(request);
  const found: Summary[] = [];
  const upload: Upload = { survey: { activities: [] } };
  for (const line of linesOf(said)) {
    if ("problem" in line) {
      const { fault, line: at, column, params } = line.problem;
      throw new ImportError(fault, at, column, params);
    }
    if ("activity" in line) found.push(line.activity);
    else if ("chosen" in line) upload.chosen = line.chosen;
    else upload.survey = { version: line.file.version, activities: joined(found, line.file.kin) };
  }
  return upload;
}

async function ask(request: UploadRequest): Promise<Uint8Array> {
  try {
    return await apart(uploadReader, JSON.stringify(request), uploadCap);
  } catch (error) {
    if (!(error instanceof Overrun)) throw error;
    throw error.of === "time"
      ? new ImportError("too_slow", 1, 1, { seconds: uploadCap.seconds })
      : new ImportError("too_much_memory");
  }
}

/** One by one: all of them as one text would be longer than a text may be before the file is too large. */
function* linesOf(said: Uint8Array): Generator<Said> {
  for (let from = 0; from < said.length; ) {
    const end = said.indexOf(0x0a, from);
    const line = said.subarray(from, end < 0 ? said.length : end);
    yield JSON.parse(Buffer.from(line).toString("utf8")) as Said;
    from += line.length + 1;
  }
}

/** What is no file, or too large a one, is not even begun. */
async function refuseAtOnce(file: string): Promise<void> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw new ImportError("no_such_file");
    throw new ImportError("unreadable", 1, 1, { code: error.code ?? "unknown" });
  });
  if (found.isDirectory()) throw new ImportError("folder");
  if (found.size > limits.fileBytes)
    throw new ImportError("too_large", 1, 1, { megabytes: limits.fileBytes / 2 ** 20 });
}
