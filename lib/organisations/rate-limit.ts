import "server-only";
import pg from "pg";
import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { DomainError } from "@/lib/kernel/errors";
import { env } from "@/lib/platform/env";

/** Tries that are counted together, in PostgreSQL, so that several processes count as one. */
const limits = {
  /** Wrong passwords for one address of mail: slows guessing without letting a stranger lock a minister out for long. */
  email: { points: 10, duration: 15 * 60 },
  /** Tries from one network address, right or wrong. */
  address: { points: 60, duration: 15 * 60 },
  /** Invitation tokens tried from one network address. */
  invitation: { points: 20, duration: 15 * 60 },
  /** Time-based codes tried for one person. Of a million there are, three count at a time. */
  code: { points: 5, duration: 15 * 60 },
  /** The same by the day, which no right code clears: a guesser who knows the password gets that far and no further. */
  codes_of_a_day: { points: 40, duration: 24 * 60 * 60 },
  /** Challenges given to one person's authenticators. */
  challenge: { points: 60, duration: 15 * 60 },
} as const;
export type Limit = keyof typeof limits;

const made = new Map<Limit, RateLimiterPostgres>();
let pool: pg.Pool | undefined;

function limiter(limit: Limit): RateLimiterPostgres {
  const known = made.get(limit);
  if (known) return known;
  pool ??= new pg.Pool({ connectionString: env().DATABASE_URL, max: 2, connectionTimeoutMillis: 10_000 });
  const storeClient = pool;
  const fresh = new RateLimiterPostgres({
    storeClient,
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: limit,
    ...limits[limit],
  });
  made.set(limit, fresh);
  return fresh;
}

/** Counts a try; refuses with the minutes to wait once there were too many. */
export async function countTry(limit: Limit, key: string): Promise<void> {
  await limiter(limit)
    .consume(key)
    .catch((refused: RateLimiterRes | Error) => {
      if (refused instanceof Error) throw refused;
      const minutes = Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
      throw new DomainError("not-now", "too_many_tries", { params: { minutes } });
    });
}

/** A right answer clears the count of wrong ones. */
export const forgiveTries = async (limit: Limit, key: string): Promise<void> => {
  await limiter(limit).delete(key);
};
