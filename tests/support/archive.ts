import { crc32, deflateRawSync } from "node:zlib";

export type ArchivePart = {
  name: string;
  content: string | Uint8Array;
  /** What the directory claims that the part comes to unpacked, where that is a lie. */
  claims?: number;
  encrypted?: boolean;
};

/** An archive (APPNOTE 6.3) of these parts, in which anything can be claimed. */
export function archive(parts: readonly ArchivePart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims, encrypted } of parts) {
    const bytes = Buffer.from(content as Uint8Array);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(encrypted ? 0x801 : 0x800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(claims ?? bytes.length, 18);
    shared.writeUInt16LE(title.length, 22);
    bodies.push(u32(0x04034b50), shared, title, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(u32(0x02014b50), u16(20), shared, rest, title);
    offset += 30 + title.length + packed.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.concat([
    u32(0x06054b50),
    Buffer.alloc(4),
    u16(parts.length),
    u16(parts.length),
    u32(size),
    u32(offset),
    u16(0),
  ]);
  return new Uint8Array(Buffer.concat([...bodies, ...directory, end]));
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
