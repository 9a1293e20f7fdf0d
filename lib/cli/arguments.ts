import { type ParseArgsConfig, parseArgs } from "node:util";
import { Failure } from "@/lib/cli/failure";

const help = { type: "boolean", short: "h" } as const;

/**
 * What was typed behind a command. Asked for help, it prints the usage and exits with 0; a word or an option that is not
 * of the command fails with what is wrong and the usage.
 */
export function typed<T extends Omit<ParseArgsConfig, "args" | "strict">>(usage: string, config: T) {
  const parsed = parse(usage, { ...config, options: { ...config.options, help } });
  if ((parsed.values as { help?: boolean }).help) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  return parsed as ReturnType<typeof parseArgs<T>>;
}

function parse(usage: string, config: ParseArgsConfig) {
  try {
    return parseArgs(config);
  } catch (error) {
    // Node goes on to say how a word may begin with a hyphen, of which nobody has heard here.
    const [what = ""] = (error instanceof Error ? error.message : String(error)).split(". ");
    throw new Failure(`${what}${what.endsWith(".") ? "" : "."}\n${usage}`);
  }
}
