import { type ChildProcess, spawn } from "node:child_process";
import { stat } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { ImportError } from "./iati/import-error";
import { limits } from "./iati/limits";
import { type Answer, memoryCap, timeCapSeconds, type Upload, type UploadRequest } from "./upload";

/**
 * Reads an uploaded file in a process of its own, with caps on memory and time. Nothing is stored and nothing stays
 * behind. Throws ImportError for whatever is wrong with the file.
 */
export async function readUpload(request: UploadRequest): Promise<Upload> {
  await refuseBySize(request.file);
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${memoryCap.heapMegabytes}`,
      "--max-semi-space-size=8",
      ...["--import", "tsx", "lib/interchange/upload-reader.ts"],
      JSON.stringify(request),
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: bareEnvironment() },
  );
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    child.kill("SIGKILL");
  }, timeCapSeconds * 1000);
  const stop = () => child.kill("SIGKILL");
  process.once("exit", stop);
  try {
    const [line, complaint, code] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)]);
    if (late) throw new ImportError("too_slow", 1, 1, { seconds: timeCapSeconds });
    if (code === 0) return accept(JSON.parse(line) as Answer);
    if (/heap|memory/i.test(complaint)) throw new ImportError("too_much_memory");
    throw new Error(`the reader of uploads ended with ${code}: ${complaint.slice(0, 2_000)}`);
  } finally {
    clearTimeout(timer);
    process.off("exit", stop);
  }
}

/** What a program needs to run at all: whatever a file may do to it, there is no secret and no database to be had. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV, PATH, HOME, TMPDIR, TEMP, TMP, SystemRoot } = process.env;
  return { NODE_ENV, PATH, HOME, TMPDIR, TEMP, TMP, SystemRoot };
}

/** A file too large is not even begun. */
async function refuseBySize(file: string): Promise<void> {
  const { size } = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new ImportError("unreadable", 1, 1, { code: error.code ?? "unknown" });
  });
  if (size > limits.fileBytes)
    throw new ImportError("too_large", 1, 1, { megabytes: limits.fileBytes / 2 ** 20 });
}

const ended = (child: ChildProcess): Promise<number | string> =>
  new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? signal ?? "no code"));
  });

function accept(answer: Answer): Upload {
  if (answer.ok) return answer.upload;
  const { fault, line, column, params } = answer.problem;
  throw new ImportError(fault, line, column, params);
}
