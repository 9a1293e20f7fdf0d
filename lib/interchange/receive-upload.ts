import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { ImportError } from "./iati/import-error";
import { limits } from "./iati/limits";
import { turns } from "./turns";

/** How much of a file is taken, and what is thrown for one that is larger, as soon as it is. */
export type Most = { bytes: number; refusal: (megabytes: number) => Error };

const ofIati: Most = {
  bytes: limits.fileBytes,
  refusal: megabytes => new ImportError("too_large", 1, 1, { megabytes }),
};

/** Gives a file that is being sent to `use`, as a path, for as long as that takes; then it is gone, whatever happened. */
export async function receiveUpload<T>(
  body: ReadableStream<Uint8Array> | null,
  use: (file: string) => Promise<T>,
  most: Most = ofIati,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "concord-upload-"));
  try {
    const file = path.join(folder, "upload");
    await pipeline(
      body ? Readable.fromWeb(body) : Readable.from([]),
      chunks => bounded(chunks, most),
      createWriteStream(file, { mode: 0o600 }),
    );
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* bounded(
  chunks: AsyncIterable<Uint8Array>,
  { bytes, refusal }: Most,
): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const chunk of chunks) {
    seen += chunk.length;
    if (seen > bytes) throw refusal(bytes / 2 ** 20);
    yield chunk;
  }
}

/** One file at a time: the cap on memory is that of the server, and readers beside each other would each take it. */
export const inTurn = turns(16, 60);
