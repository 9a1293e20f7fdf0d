import type { ReviewedText } from "@/lib/review/reviewed-text";
import type { Rule as ReviewRule } from "@/lib/review/rule";
import type { Spotted } from "./remark";

export type Rule = { source: string; find(text: ReviewedText): Iterable<Spotted> };

export const rule = (source: string, find: Rule["find"]): Rule => ({ source, find });

/** A rule of the review before signature, asked while the text is still being written. */
export const fromReview = ({ source, find }: ReviewRule): Rule =>
  rule(source, function* (text) {
    for (const { clauseId, path, params = {}, settles } of find(text)) {
      const { action, category } = params;
      const about = typeof settles === "object" ? settles.delegationId : (action ?? category);
      const plain = Object.entries(params).filter(([, value]) => typeof value !== "object");
      yield {
        clauseId,
        path,
        params: Object.fromEntries(plain) as Spotted["params"],
        about: about?.toString(),
      };
    }
  });
