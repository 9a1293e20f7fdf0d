import { framingsOf } from "@/lib/coach/framing";
import { advisory } from "../rule";

/** Wording that presses, with a neutral way to say it (F4): one finding for each clause, at its first passage. */
export const coerciveWording = advisory("F4", function* ({ all }) {
  for (const content of all) {
    const [first, ...more] = framingsOf(content);
    if (!first) continue;
    const { path, found, instead } = first;
    yield {
      settles: "either",
      clauseId: content.id,
      path,
      params: { found, instead, count: more.length + 1 },
    };
  }
});
