import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient, statementName } from "@/lib/platform/db";

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type Transaction = Awaited<ReturnType<Adapter["startTransaction"]>>;

/** Every statement on one connection, and the program's transactions as savepoints of a larger one. */
class OneConnection extends PrismaPg {
  #depth = 0;

  constructor(url: string) {
    super(new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0 }), {
      statementNameGenerator: statementName,
    });
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    adapter.startTransaction = () => this.#savepoint(adapter);
    return adapter;
  }

  async #savepoint(adapter: Adapter): Promise<Transaction> {
    const name = `rehearsal_${++this.#depth}`;
    const say = async (sql: string) => {
      await adapter.executeRaw({ sql, args: [], argTypes: [] });
    };
    await say(`SAVEPOINT ${name}`);
    return {
      provider: adapter.provider,
      adapterName: adapter.adapterName,
      options: { usePhantomQuery: true },
      queryRaw: query => adapter.queryRaw(query),
      executeRaw: query => adapter.executeRaw(query),
      commit: () => say(`RELEASE SAVEPOINT ${name}`),
      rollback: () => say(`ROLLBACK TO SAVEPOINT ${name}`),
    } as Transaction;
  }
}

/**
 * From now on the program under test writes through one connection on which everything can be undone: one costly table
 * of people and things serves thousands of acts, each of which finds it untouched.
 */
export function undoable(url: string): <T>(act: () => Promise<T>) => Promise<T> {
  const client = new PrismaClient({ adapter: new OneConnection(url) });
  // Where lib/platform/db.ts keeps its one client.
  Object.assign(globalThis, { concordDb: client });
  return async act => {
    await client.$executeRaw`BEGIN`;
    try {
      return await act();
    } finally {
      await client.$executeRaw`ROLLBACK`;
    }
  };
}
