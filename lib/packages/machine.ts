import { no, type Verdict, yes } from "@/lib/kernel/errors";
import type { Stage } from "./standing";

/**
 * Stages in which a package can be given another title. It stands above the text that is signed without being under its root:
 * what was once before the signatories keeps the title they read.
 */
export const retitling: Record<Stage, Verdict> = {
  drafting: yes,
  negotiating: yes,
  initialled: no("not-now", "text_frozen"),
  in_force: no("not-now", "title_signed"),
  completed: no("not-now", "package_closed"),
  expired: no("not-now", "package_closed"),
  terminated: no("not-now", "package_closed"),
};
