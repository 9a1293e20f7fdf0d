import type { Figure } from "./figure";
import type { Stage } from "./stage";

/** One aim measured: `id` as performance.md names it, `what` for the person who waits. */
export type Measure = { id: string; what: string; run(stage: Stage): Promise<Figure[]> };
