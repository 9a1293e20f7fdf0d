import pg from "pg";
import { DISK_FULL, Failure, tellsOfFullDisk } from "@/lib/cli/failure";
import { migrationState } from "@/lib/platform/migrations";
import { migrate } from "@/lib/platform/schema-engine";

/** Brings a database to the present schema, or says in one line why it cannot be done. */
export async function bringUpToDate(url: string): Promise<void> {
  const state = await inspect(url);
  const names = state.kind === "current" ? "" : state.names.join(", ");
  switch (state.kind) {
    case "current":
      return;
    case "failed":
      throw new Failure(
        `The migration ${names} began and did not finish: look at the database, then use \`prisma migrate resolve\`.`,
      );
    case "ahead":
      throw new Failure(`The database was used by a newer Concord: this one does not know ${names}.`);
    case "edited":
      throw new Failure(`The migration ${names} was changed after this database had applied it.`);
    case "pending":
      await migrate(url).catch((error: Error) => {
        if (tellsOfFullDisk(error.message)) throw new Failure(DISK_FULL);
        const reason = error.message.split("\n").find(line => /ERROR|error:/.test(line)) ?? error.message;
        const name = /Migration name: (\S+)/.exec(error.message)?.[1] ?? names;
        throw new Failure(`The migration ${name} did not apply: ${reason.trim()}.`);
      });
  }
}

async function inspect(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(url, error);
  }
  try {
    return await migrationState(client);
  } finally {
    await client.end();
  }
}

function unreachable(url: string, error: unknown): Failure {
  const { host, pathname } = new URL(url);
  // Node tries every address of a name and reports them together, with an empty message of its own.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const reason = first instanceof Error ? first.message : String(first);
  return new Failure(`The database ${pathname.slice(1)} at ${host} cannot be reached: ${reason}.`);
}
