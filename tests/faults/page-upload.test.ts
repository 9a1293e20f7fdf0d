import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { POST } from "@/app/api/import/route";
import type { ImportReply, Looked } from "@/lib/interchange/preview";
import { type Everybody, everybody } from "../support/everybody";
import { fingerprint } from "../support/fingerprint";
import { activity, file } from "../support/iati";
import { cookieHeader } from "../support/request";

vi.mock("next/headers", () => import("../support/request"));

/*
 * What the page sends when somebody chooses a file: the same refusals as in the shell, with line and column, within 512 MB,
 * and nothing left behind.
 */

const MB = 2 ** 20;

let e: Everybody;
let folder: string;
let before: Record<string, string>;

beforeAll(async () => {
  e = await everybody();
  folder = await mkdtemp(path.join(tmpdir(), "page-upload-"));
  process.env.TMPDIR = folder;
  before = await fingerprint();
});

afterAll(async () => {
  delete process.env.TMPDIR;
  await rm(folder, { recursive: true });
});

/** That many bytes made of one piece, over and over, made while they are sent. */
function repeated(bytes: number, piece: string, start = "", end = ""): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const block = encoder.encode(piece.repeat(Math.ceil(MB / Math.max(1, piece.length))));
  const parts = (function* () {
    yield encoder.encode(start);
    for (let sent = 0; sent < bytes; sent += block.length) yield block;
    yield encoder.encode(end);
  })();
  return new ReadableStream({
    pull(controller) {
      const { value, done } = parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

const whole = (text: string) => repeated(0, "", text);

/** The largest of the processes that this one starts meanwhile, in bytes, as the kernel counts them. */
async function watched<T>(work: Promise<T>): Promise<{ result: T; peak: number }> {
  let peak = 0;
  const timer = setInterval(async () => {
    const children = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, "utf8").catch(
      () => "",
    );
    for (const pid of children.split(" ").filter(Boolean)) {
      const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024);
    }
  }, 50);
  try {
    return { result: await work, peak };
  } finally {
    clearInterval(timer);
  }
}

async function send(body: ReadableStream<Uint8Array>): Promise<ImportReply<Looked>> {
  const address = new URL("http://concord.test/api/import");
  address.searchParams.set("package", e.slug);
  const request = new Request(address, {
    method: "POST",
    headers: { origin: address.origin, cookie: cookieHeader(e.actors.donorLead.cookies) },
    body,
    duplex: "half",
  } as RequestInit);
  const response = await POST(request);
  expect(response.status).toBe(200);
  return (await response.json()) as ImportReply<Looked>;
}

const open = '<iati-activities version="2.03"><iati-activity>';

const refused: [string, () => ReadableStream<Uint8Array>, object][] = [
  ["no file", () => whole(""), { fault: "empty", line: 1, column: 1 }],
  ["not XML", () => whole("%PDF-1.7"), { fault: "not_xml", line: 1, column: 1 }],
  [
    "a document type with entities",
    () => whole('<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
    { fault: "doctype", line: 2, column: 1 },
  ],
  [
    "an entity of its own",
    () => whole(file(activity("<description><narrative>\n&company;</narrative></description>"))),
    { fault: "undefined_entity", line: 8, column: 10 },
  ],
  ["another root", () => whole("\n <rss/>"), { fault: "wrong_root", line: 2, column: 2 }],
  ["a file cut off", () => whole(file(activity()).slice(0, 190)), { fault: "cut_off", line: 5, column: 26 }],
  [
    "200,000 levels of nesting",
    () => repeated(3 * 200_000, "<a>", open, "</a>".repeat(200_000)),
    { fault: "nested_too_deep", line: 1 },
  ],
  ["200 MB", () => repeated(200 * MB, activity(), open), { fault: "too_large", params: { megabytes: 100 } }],
  [
    "95 MB in one activity",
    () => repeated(95 * MB, "<a b='c'>d</a>", open),
    { fault: "activity_too_large", line: 1 },
  ],
];

describe.skipIf(process.platform !== "linux")("a file sent from the page", () => {
  test.each(refused)("is refused, with the place: %s", { timeout: 180_000 }, async (_, body, problem) => {
    const { result, peak } = await watched(send(body()));
    expect(result).toMatchObject({ ok: false, problem });
    expect(peak).toBeLessThan(512 * MB);
    expect((await readdir(folder)).filter(name => !name.startsWith("tsx-"))).toEqual([]);
  });

  test("of wrong dates, unknown codes and several currencies is read, and what was left out is said by line", async () => {
    const text = file(
      activity(
        [
          '<activity-date type="1" iso-date="2027-02-31"/>',
          '<budget><period-start iso-date="2027-01-01"/><period-end iso-date="2027-12-31"/><value currency="ZZZ" value-date="2027-01-01">1</value></budget>',
          '<budget><period-start iso-date="2027-01-01"/><period-end iso-date="2027-12-31"/><value currency="EUR" value-date="2027-01-01">2</value></budget>',
          '<budget><period-start iso-date="2028-01-01"/><period-end iso-date="2028-12-31"/><value currency="USD" value-date="2028-01-01">3</value></budget>',
        ].join("\n"),
      ),
    );
    const result = await send(whole(text));
    if (!result.ok || !("preview" in result.value) || !result.value.preview) throw new Error("not read");
    const { skipped, becomes } = result.value.preview;
    const line = (what: string) => text.split("\n").findIndex(one => one.includes(what)) + 1;
    expect(skipped).toContainEqual(
      expect.objectContaining({ what: "activity-date", lines: [line("02-31")] }),
    );
    expect(skipped).toContainEqual(expect.objectContaining({ what: "value", lines: [line("ZZZ")] }));
    expect(becomes.find(({ kind }) => kind === "incentive")?.count).toBe(2);
  });

  test("leaves nothing stored and no process behind", async () => {
    expect(await fingerprint()).toEqual(before);
    const children = await readFile(`/proc/${process.pid}/task/${process.pid}/children`, "utf8");
    for (const pid of children.split(" ").filter(Boolean))
      expect(await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).not.toContain("upload-reader");
  });
});
