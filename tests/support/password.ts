import { hash } from "@node-rs/argon2";

/** Everybody's, in the tests. */
export const password = "lanterns over the harbour";

/**
 * As the program keeps it, but at argon2's least cost: a hash says how dear it is to try, and thousands of acts try
 * this one. What the program's own hashes cost is for tests/commands/organisations.test.ts to see.
 */
export const passwordHash = hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 });
