import "server-only";
import { connection } from "next/server";
import { cache } from "react";
import { sessionToken } from "./next-auth";
import type { Lack } from "./session";
import { heldBehind } from "./viewer";

/** The session of this request that still lacks its second step, if that is how it stands; asked once a request. */
export const heldSession = cache(async () => {
  await connection();
  return heldBehind(await sessionToken());
});

/** Where a session gets what it lacks, without the language. */
export const stepFor: Record<Lack, `/${string}`> = {
  factor: "/sign-in/confirm",
  set_up: "/sign-in/set-up",
};
