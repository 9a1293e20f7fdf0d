import { no, type Verdict, yes } from "@/lib/kernel/errors";
import type { Stage } from "@/lib/packages/standing";

/** Readiness is assessed from the first talks to the last day; initialling freezes the text, not the institutions. */
const assessable: Record<Stage, Verdict> = {
  drafting: yes,
  negotiating: yes,
  initialled: yes,
  in_force: yes,
  completed: no("not-now", "package_closed"),
  expired: no("not-now", "package_closed"),
  terminated: no("not-now", "package_closed"),
};

export const fits = (stage: Stage): Verdict => assessable[stage];
