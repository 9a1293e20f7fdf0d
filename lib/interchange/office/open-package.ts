import { open } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { limits } from "./limits";
import { RefusedFile } from "./refused-file";

/** The parts of a file (ECMA-376, part 2), each inflated when it is asked for. */
export type OfficePackage = { names: readonly string[]; part(name: string): Promise<Buffer | undefined> };

const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/**
 * Opens a file as a package of parts after looking at all that its directory claims: how many parts there are, what they
 * come to unpacked, what they are called. Nothing is unpacked before.
 */
export async function openPackage(file: string): Promise<OfficePackage> {
  const bytes = await bytesOf(file);
  if (bytes.length === 0) throw new RefusedFile("empty");
  // What is encrypted with a password, and what is older than 2007, is a compound file and no archive.
  if (bytes.subarray(0, 8).equals(compound)) throw new RefusedFile("old_or_encrypted");
  if (bytes.readUInt32LE(0) !== 0x04034b50) throw new RefusedFile("not_docx");
  const zip = await opened(bytes);
  const entries = await entriesOf(zip);
  return {
    names: [...entries.keys()],
    part: async name => {
      const entry = entries.get(name);
      return entry && inflated(zip, entry);
    },
  };
}

async function bytesOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > limits.fileBytes)
      throw new RefusedFile("too_large", { megabytes: limits.fileBytes / 2 ** 20 });
    const bytes = await handle.readFile();
    return bytes.length >= 4 || bytes.length === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(4)]);
  } finally {
    await handle.close();
  }
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    // Names are read here, because the library's own check would name no part.
    fromBuffer(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true }, (error, zip) =>
      error ? reject(new RefusedFile("damaged")) : resolve(zip),
    );
  });

/** The directory, read to its end or refused. */
function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.parts)
    return Promise.reject(new RefusedFile("too_many_parts", { limit: limits.parts }));
  const entries = new Map<string, Entry>();
  let size = 0;
  return new Promise((resolve, reject) => {
    zip.on("error", () => reject(new RefusedFile("damaged")));
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      try {
        const name = nameOf(entry);
        size += entry.uncompressedSize;
        if (size > limits.inflatedBytes)
          throw new RefusedFile("inflates", { megabytes: limits.inflatedBytes / 2 ** 20 });
        if (entry.isEncrypted()) throw new RefusedFile("encrypted");
        // Two parts of one name: one program would check the first and another read the second.
        if (entries.has(name)) throw new RefusedFile("twice", { name });
        if (/(^|\/)vbaproject\.bin$|(^|\/)vbadata\.xml$/i.test(name)) throw new RefusedFile("macros");
        if (/(^|\/)(embeddings|activex|afchunk[^/]*)(\/|$|\.)/i.test(name))
          throw new RefusedFile("embedded", { name });
        entries.set(name, entry);
        zip.readEntry();
      } catch (error) {
        reject(error);
      }
    });
    zip.readEntry();
  });
}

function nameOf(entry: Entry): string {
  const name = Buffer.from(entry.fileName as unknown as Uint8Array).toString("utf8");
  const shown = name.slice(0, 80).replace(/\p{Cc}/gu, "?");
  const leadsOut = /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split("/").includes("..");
  if (leadsOut || name.length > 300) throw new RefusedFile("path", { name: shown });
  return name;
}

const inflated = (zip: ZipFile, entry: Entry): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new RefusedFile("damaged"));
      // A part that inflates to more than the directory claims ends in an error here.
      else buffer(stream).then(resolve, () => reject(new RefusedFile("damaged")));
    });
  });
