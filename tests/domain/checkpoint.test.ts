import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { base64, hex, unbase64, utf8 } from "@/lib/kernel/bytes";
import { digestOf } from "@/lib/kernel/digest";
import { signCheckpoint } from "@/lib/ledger/checkpoint";
import { keyIdOf, NoteError, type NoteKey } from "@/lib/ledger/signed-note";
import { originOf } from "@/lib/ledger/tree-head";
import { parseCheckpoint, verifyCheckpoint, verifyNote } from "@/lib/ledger/verify-checkpoint";
import { newSigningKey, sampleKey } from "@/tests/support/sample-bundle";

/** A key as Go's note package writes it: name+id+base64(0x01 ‖ public key). */
const goKey = (text: string): NoteKey & { id: string } => {
  const [name = "", id = "", ...encoded] = text.split("+");
  const bytes = unbase64(encoded.join("+")) ?? new Uint8Array();
  return { name, id, publicKey: base64(bytes.slice(1)) };
};

const peter = goKey("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
const peterNote =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
  "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

const head = {
  origin: originOf(sampleKey.name, "kivu"),
  size: 17,
  root: digestOf(utf8("root")),
  publicSize: 9,
};
const note = signCheckpoint(head, sampleKey);

describe("checkpoint", () => {
  test("tells keys apart as other implementations of signed notes do", () => {
    expect(hex(keyIdOf(peter))).toBe(peter.id);
    const sumdb = goKey("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
    expect(hex(keyIdOf(sumdb))).toBe(sumdb.id);
  });

  test("accepts a note that another implementation signed", async () => {
    expect((await verifyNote(peterNote, [sampleKey, peter])).signedBy).toEqual([peter]);
    await expect(verifyNote(peterNote.replace("your problem,", "a problem,"), [peter])).rejects.toThrow(
      NoteError,
    );
  });

  test("says origin, size, root and the number of public entries, and who signed", async () => {
    expect(note.split("\n").slice(0, 5)).toEqual([
      "concord.example/packages/kivu",
      "17",
      Buffer.from(head.root, "hex").toString("base64"),
      "public 9",
      "",
    ]);
    expect(parseCheckpoint(note)).toEqual(head);
    expect(await verifyCheckpoint(note, [sampleKey])).toEqual({ ...head, signedBy: [sampleKey] });
  });

  test("passes over signatures of unknown keys, but needs one of a known key", async () => {
    const other = newSigningKey("witness.example");
    const lines = signCheckpoint(head, other).split("\n\n")[1] ?? "";
    expect((await verifyCheckpoint(note + lines, [sampleKey])).signedBy).toEqual([sampleKey]);
    expect((await verifyCheckpoint(note + lines, [sampleKey, other])).signedBy).toEqual([sampleKey, other]);
    await expect(verifyCheckpoint(note, [other])).rejects.toThrow("none of the keys");
    const sameName = newSigningKey(sampleKey.name);
    await expect(verifyCheckpoint(note, [sameName])).rejects.toThrow("none of the keys");
  });

  test.each([
    ["another size", note.replace("\n17\n", "\n18\n")],
    ["another origin", note.replace("/kivu", "/kiva")],
    ["a size with leading zeros", note.replace("\n17\n", "\n017\n")],
    ["another number of public entries", note.replace("public 9", "public 8")],
    ["no number of public entries", note.replace("public 9\n", "")],
    ["another extension line", note.replace("\n\n", "\nmore\n\n")],
    ["no signature", note.slice(0, note.indexOf("\n\n") + 1)],
    ["a control character", note.replace("kivu", "kivu\r")],
    ["no newline at the end", note.slice(0, -1)],
    ["another dash", note.replace("—", "-")],
    ["nothing", ""],
  ])("refuses %s", async (_, changed) => {
    await expect(verifyCheckpoint(changed, [sampleKey])).rejects.toThrow(NoteError);
  });

  test("refuses every note with one character changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: note.length - 1 }),
        fc.string({ minLength: 1, maxLength: 1 }),
        async (at, put) => {
          fc.pre(note[at] !== put);
          const changed = note.slice(0, at) + put + note.slice(at + 1);
          await expect(verifyCheckpoint(changed, [sampleKey])).rejects.toThrow(NoteError);
        },
      ),
      { numRuns: 300 },
    );
  });
});
