import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { newSigningKey, resealed, sampleBundle, sampleKey } from "@/tests/support/sample-bundle";
import { edited, signedStory, story } from "@/tests/support/sample-story";

const folder = mkdtempSync(path.join(tmpdir(), "concord-verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (name: string, content: unknown): string => {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
};

const verify = (...args: string[]): Promise<{ code: number | null; out: string; err: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/verify.ts", ...args], {
      env: { ...process.env, INIT_CWD: folder },
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", chunk => (out += chunk));
    child.stderr.on("data", chunk => (err += chunk));
    child.on("error", reject);
    child.on("close", code => resolve({ code, out, err }));
  });

// Each starts a process of its own, which takes its time on a busy machine.
describe.concurrent("verify", { timeout: 60_000 }, () => {
  const good = written("good.json", sampleBundle(story));
  const bad = written(
    "bad.json",
    edited(bundle => void bundle.entries.splice(3, 1)),
  );

  test("leaves with 0 and one line where all fits", async () => {
    const { code, out } = await verify(good, "--key", sampleKey.publicKey);
    expect(code).toBe(0);
    expect(out).toMatch(/^sample fits: 7 entries \(1 sealed\), 3 revisions, .* with key \S+\n$/);
  });

  test("finds a file from the folder in which the command was typed", async () => {
    const { code, err } = await verify("good.json");
    expect([code, err]).toEqual([0, ""]);
  });

  test("leaves with 1 and names the first entry that does not fit", async () => {
    const { code, out } = await verify(bad);
    expect(code).toBe(1);
    expect(out).toMatch(/^entry 4: It is missing/);
  });

  test("names who signed what by which method, what became of it, and that each signature fits", async () => {
    const { code, out } = await verify(written("signed.json", sampleBundle(signedStory)));
    const [, ...signatures] = out.trimEnd().split("\n");
    expect(code).toBe(0);
    expect(signatures).toHaveLength(7);
    expect(signatures[0]).toMatch(
      /^Memorandum \(revision 3, taken back before everybody had signed\), entry 9: A person, Minister, for Ministry, with a passkey, key [0-9a-f]{64}: the signature fits$/,
    );
    expect(signatures[4]).toMatch(
      /^Amendment No\. 1 \(revision 4, in force\), .*vouches for: its record fits$/,
    );
  });

  test("names the signature that does not fit, and those that do", async () => {
    const bundle = structuredClone(sampleBundle(signedStory));
    const at = (index: number) =>
      bundle.entries.filter(({ payload }) => payload?.type === "text.signed")[index];
    const data = at(1)?.payload?.data as { statement: { signatory: { name: string } } };
    data.statement.signatory.name = "Someone\u001b[2J else";
    const { code, out } = await verify(written("forged.json", resealed(bundle)));
    expect(code).toBe(1);
    expect(out).toContain(`entry ${at(1)?.seq}: It signs another statement than the one it stands with.`);
    expect(out).toMatch(/: Someone\ufffd\[2J else, Minister, .*: DOES NOT FIT$/m);
    expect(out.match(/: the signature fits$/gm)).toHaveLength(5);
    expect(out).toMatch(/: ITS RECORD DOES NOT FIT$/m);
  });

  test("answers in JSON when asked to", async () => {
    const { code, out } = await verify(good, "--json", "--key", newSigningKey("x").publicKey);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, faults: [{ where: "checkpoint" }] });
  });

  test.each([
    ["is not there", path.join(folder, "none.json"), "cannot be read"],
    ["is not JSON", written("text.json", "not { JSON"), "not JSON"],
    ["ends in the middle", written("cut.json", '{ "format": "concord-rec'), "line 1 column 25"],
    ["has a changed byte", written("byte.json", '{ "entries": [{ "seq"; 1 }] }'), "line 1 column 22"],
    ["says something to the terminal", written("obeyed.json", '{ "seq": one\u001b[2J }'), "token 'o'"],
    ["is no record", written("other.json", { format: "concord-record/2" }), "not a record"],
  ])("leaves with 2 and one line where the file %s", async (_, file, why) => {
    const { code, out, err } = await verify(file);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(new RegExp(`^${file}: .*${why}.*\\n$`));
    expect(err).not.toContain("\u001b");
  });
});
