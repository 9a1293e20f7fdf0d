import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { MIGRATIONS_DIR, readMigrations } from "@/lib/platform/migrations";

/*
 * Prisma's own migration engine, compiled to WebAssembly: no binary to download, and the ordinary
 * `_prisma_migrations` table, so that `prisma migrate deploy` and this program can take turns.
 */

/** What the generated bindings export beside their types: the hook that receives the compiled module. */
type WasmHook = { __wbg_set_wasm(exports: WebAssembly.Exports): void };

const NO_FILTER = { externalTables: [], externalEnums: [] };

/** One engine for the process: several copies of this module (tests of two projects) meet in the one compiled module. */
const shared = globalThis as { concordSchemaEngine?: Promise<unknown> };

/** The package expects a bundler that understands `import "x.wasm"`; Node is handed the bytes instead. */
async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const bytes = await readFile(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": imports() });
  (bindings as unknown as WasmHook).__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/**
 * The stock adapter cuts a script at every semicolon, also inside a function's body or a comment. PostgreSQL takes a
 * script whole, and then runs it all or not at all.
 */
class WholeScripts extends PrismaPg {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super(pool);
    this.#pool = pool;
  }

  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async script => {
      await this.#pool.query(script).catch((error: pg.DatabaseError) => {
        const { code = "XX000", severity = "ERROR", message, detail, column, hint } = error;
        throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
      });
    };
    return adapter;
  }
}

/** The bindings, but for a timer: the engine never clears the limit of its lock, and ten seconds would hold Node up. */
function imports(): WebAssembly.ModuleImports {
  const all: Record<string, unknown> = { ...bindings };
  const name = Object.keys(all).find(key => key.startsWith("__wbg_setTimeout"));
  const patient = (work: () => void, milliseconds: number) => setTimeout(work, milliseconds >>> 0).unref();
  return { ...bindings, ...(name ? { [name]: patient } : {}) };
}

/** One at a time: the compiled module keeps state of its own, and two engines at work in it end in a panic. */
function withEngine<T>(url: string, use: (engine: bindings.SchemaEngine) => Promise<T>): Promise<T> {
  shared.concordSchemaEngine ??= load();
  const result = shared.concordSchemaEngine.then(() => useEngine(url, use));
  shared.concordSchemaEngine = result.catch(() => undefined);
  return result;
}

async function useEngine<T>(url: string, use: (engine: bindings.SchemaEngine) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url, max: 1, connectionTimeoutMillis: 10_000 });
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
    try {
      return await use(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/** Applies what is pending, in order, and returns the names. Throws the engine's message when one fails. */
export async function migrate(url: string): Promise<string[]> {
  const migrations = await readMigrations();
  const lockfile = await readFile(path.join(MIGRATIONS_DIR, "migration_lock.toml"), "utf8");
  const migrationsList = {
    baseDir: MIGRATIONS_DIR,
    lockfile: { path: "migration_lock.toml", content: lockfile },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
    })),
  };
  // The engine holds an advisory lock meanwhile, so that two programs starting at once take turns.
  const applied = await withEngine(url, engine =>
    engine.applyMigrations({ migrationsList, filters: NO_FILTER }),
  );
  return applied.appliedMigrationNames;
}

/** The SQL that leads from one schema text to another; empty where they mean the same. */
export async function migrationScript(url: string, from: string, to: string): Promise<string> {
  const target = (content: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content }],
  });
  const diff = await withEngine(url, engine =>
    engine.diff({
      from: from === "" ? { tag: "empty" } : target(from),
      to: target(to),
      script: true,
      exitCode: true,
      filters: NO_FILTER,
    }),
  );
  return diff.exitCode === 0 ? "" : (diff.stdout ?? "");
}
