import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { activity } from "../support/iati";

const MB = 2 ** 20;
const flags = ["--conditions=react-server", "--import", "tsx", "lib/cli/import.ts"];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "iati-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A file of that size made of one piece, over and over. */
async function write(name: string, bytes: number, piece: string, start = "", end = ""): Promise<string> {
  const file = path.join(folder, name);
  const block = piece.repeat(Math.ceil(MB / piece.length));
  await pipeline(function* () {
    yield start || '<iati-activities version="2.03">';
    for (let written = 0; written < bytes; written += block.length) yield block;
    yield end || "</iati-activities>";
  }, createWriteStream(file));
  return file;
}

/** Runs the import on a file and watches the memory of it and of the process it starts. */
async function run(
  file: string,
): Promise<{ code: number | null; said: string; peak: number; seconds: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, [...flags, file, "--dry-run"], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stdout.on("data", data => {
    if (said.length < 100_000) said += data;
  });
  child.stderr.on("data", data => {
    said += data;
  });
  let peak = 0;
  const timer = setInterval(async () => {
    for (const pid of [child.pid, ...(await childrenOf(child.pid))])
      peak = Math.max(peak, await residentOf(pid));
  }, 50);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(timer);
  return { code, said, peak, seconds: (performance.now() - began) / 1000 };
}

async function childrenOf(pid: number | undefined): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  return text.split(" ").filter(Boolean).map(Number);
}

/** Bytes in memory, the most so far (VmHWM), as the kernel counts them. */
async function residentOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

describe.skipIf(process.platform !== "linux")("a large or hostile file never takes more than 512 MB", () => {
  test("200 MB is refused before it is read", { timeout: 60_000 }, async () => {
    const { code, said, peak, seconds } = await run(await write("large.xml", 200 * MB, activity()));
    expect(said).toMatch(/large\.xml:1:1: The file is larger than 100 MB, the most that is read\.\n$/);
    expect(code).toBe(1);
    expect(peak).toBeLessThan(512 * MB);
    expect(seconds).toBeLessThan(10);
  });

  test.each([
    [
      "thousands of activities",
      () => write("many.xml", 12 * MB, activity("<budget><value>1</value></budget>".repeat(20))),
    ],
    ["elements that say nothing", () => write("empty.xml", 12 * MB, activity("<location/>".repeat(2_000)))],
    [
      "one activity without end",
      () => write("one.xml", 95 * MB, "<a b='c'>d</a>", "<iati-activities><iati-activity>"),
    ],
    ["one endless text", () => write("text.xml", 95 * MB, "x", "<iati-activities><iati-activity><title>")],
    ["one endless comment", () => write("comment.xml", 95 * MB, "x", "<iati-activities><!--")],
    ["nesting without end", () => write("deep.xml", 95 * MB, "<a>", "<iati-activities><iati-activity>")],
    [
      "attributes without end",
      () => write("attributes.xml", 95 * MB, " a='b'", "<iati-activities><iati-activity"),
    ],
    ["a document type without end", () => write("doctype.xml", 95 * MB, "<!ENTITY a 'b'>", "<!DOCTYPE a [")],
    ["no XML at all", () => write("zero.xml", 95 * MB, "\u0000", "\u0000")],
  ])("%s", { timeout: 180_000 }, async (_, make) => {
    const { code, said, peak } = await run(await make());
    expect(peak).toBeLessThan(512 * MB);
    if (code !== 0) expect(said).toMatch(/^[^\n]+:\d+:\d+: [^\n]+\n$/);
  });

  test("nothing stays behind: no file in the folder for passing files, no process", async () => {
    const before = await readdir(tmpdir());
    const file = path.join(folder, "bad.xml");
    await writeFile(file, "<iati-activities>");
    await expect(promisify(execFile)(process.execPath, [...flags, file, "--dry-run"])).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr: `${file}:1:18: The file ends in the middle: “iati-activities” is never closed.\n`,
    });
    const fresh = (await readdir(tmpdir())).filter(
      name => !before.includes(name) && !name.startsWith("tsx-"),
    );
    expect(fresh).toEqual([]);
  });
});
