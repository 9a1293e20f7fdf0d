import {
  choice,
  count,
  date,
  group,
  money,
  neededWhere,
  period,
  prose,
  reference,
  references,
} from "../field";
import { kind } from "../kind";

/** A part of an incentive, released when its rule holds (V4). */
export const tranche = kind({
  name: "tranche",
  chapter: "money",
  shape: {
    text: prose().optional(),
    incentive: reference("incentive"),
    amount: money(),
    valueDate: date().optional(),
    due: period(),
    release: group({
      rule: choice(["all", "any", "at_least", "none"]),
      atLeast: neededWhere("rule", ["at_least"], count(1, 99).optional()),
      clauses: neededWhere(
        "rule",
        ["all", "any", "at_least"],
        references("milestone", "condition").optional(),
      ),
    }),
    payout: choice(["fixed", "variable"]),
    revision: choice(["original", "revised"]).optional(),
  },
  check: (body, fail) => {
    const named = body.release.clauses?.length ?? 0;
    if ((body.release.atLeast ?? 0) > named && named > 0) fail("release.atLeast", "number");
  },
});
