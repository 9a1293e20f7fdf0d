import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { ImportError } from "./iati/import-error";
import { limits } from "./iati/limits";

/**
 * Gives a file that is being sent to `use`, as a path, for as long as that takes; then it is gone, whatever happened.
 * Throws ImportError for a file that is too large, as soon as it is.
 */
export async function receiveUpload<T>(
  body: ReadableStream<Uint8Array> | null,
  use: (file: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "concord-upload-"));
  try {
    const file = path.join(folder, "upload.xml");
    await pipeline(
      body ? Readable.fromWeb(body) : Readable.from([]),
      bounded,
      createWriteStream(file, { mode: 0o600 }),
    );
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* bounded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const chunk of chunks) {
    seen += chunk.length;
    if (seen > limits.fileBytes)
      throw new ImportError("too_large", 1, 1, { megabytes: limits.fileBytes / 2 ** 20 });
    yield chunk;
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One file at a time: the cap on memory is that of the server, and readers beside each other would each take it. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}
