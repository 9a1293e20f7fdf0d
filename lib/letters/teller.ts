import type { Events, EventType } from "@/lib/ledger/events";
import type { Desk } from "./desk";
import type { LetterKind, LetterParams } from "./kinds";

/** These people are to be told this. */
export type Telling = { people: readonly string[]; kind: LetterKind; params?: LetterParams };

export type Teller<T extends EventType> = (
  data: Events[T],
  desk: Desk,
) => readonly Telling[] | Promise<readonly Telling[]>;

/** `null`: nobody is told. */
export type Tellers<T extends EventType> = { [K in T]: Teller<K> | null };
