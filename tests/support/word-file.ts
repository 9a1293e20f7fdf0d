import { buffer } from "node:stream/consumers";
import { crc32, deflateRawSync } from "node:zlib";
import { fromBuffer } from "yauzl";

export type Part = { name: string; bytes: Buffer; claims?: number; flags?: number };

/** The parts of an archive, in their order. */
export async function partsOf(bytes: Uint8Array): Promise<Part[]> {
  const zip = await new Promise<import("yauzl").ZipFile>((resolve, reject) =>
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, one) =>
      error ? reject(error) : resolve(one),
    ),
  );
  const parts: Part[] = [];
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve(parts));
    zip.on("entry", entry =>
      zip.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        parts.push({ name: entry.fileName, bytes: await buffer(stream) });
        zip.readEntry();
      }),
    );
    zip.readEntry();
  });
}

/** An archive of these parts; one may claim another size than it has, or flags it should not have. */
export function archiveOf(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, claims, flags = 0 } of parts) {
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(claims ?? bytes.length, 18);
    head.writeUInt16LE(title.length, 22);
    local.push(Buffer.from("504b0304", "hex"), head, title, packed);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(offset, 12);
    central.push(Buffer.from("504b01021400", "hex"), head, tail.subarray(2), title);
    offset += 4 + head.length + title.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from("504b0506", "hex"), end]);
}

/** The file with one part written anew. */
export async function rewritten(
  bytes: Uint8Array,
  name: string,
  rewrite: (text: string) => string,
): Promise<Buffer> {
  const parts = await partsOf(bytes);
  return archiveOf(
    parts.map(part =>
      part.name === name ? { name, bytes: Buffer.from(rewrite(part.bytes.toString())) } : part,
    ),
  );
}

export const textOfPart = async (bytes: Uint8Array, name: string): Promise<string> =>
  (await partsOf(bytes)).find(part => part.name === name)?.bytes.toString() ?? "";
