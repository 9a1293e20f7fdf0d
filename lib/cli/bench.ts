import { spawn } from "node:child_process";
import { once } from "node:events";
import { generateClient } from "@/lib/cli/client";
import { runCommand } from "@/lib/cli/failure";
import { untilStopped } from "@/lib/cli/stopping";
import { TYPESCRIPT_FLAGS } from "@/lib/cli/typescript-command";

/** Runs the measures of tests/bench. Only the figures appear on standard output; whatever else is said goes beside it. */
await runCommand(() =>
  untilStopped(async ({ signal }) => {
    await generateClient();
    const bench = spawn(
      process.execPath,
      [...TYPESCRIPT_FLAGS, "tests/bench/main.ts", ...process.argv.slice(2)],
      {
        stdio: ["ignore", 2, 2, "ipc"],
      },
    );
    bench.on("message", figures => process.stdout.write(String(figures)));
    signal.addEventListener("abort", () => bench.kill("SIGINT"));
    const [code] = (await once(bench, "close")) as [number | null];
    return code ?? 1;
  }),
);
