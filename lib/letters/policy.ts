import { no, type Verdict, yes } from "@/lib/kernel/errors";
import type { Viewer } from "@/lib/kernel/viewer";

/** Whoever runs an organisation's desk sees whether letters reach its people, and why one did not. */
export const mayReadOutbox = ({ administrator }: Viewer): Verdict =>
  administrator ? yes : no("forbidden", "only_administrator");
