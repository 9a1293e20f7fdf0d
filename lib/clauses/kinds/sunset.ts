import {
  choice,
  count,
  date,
  former,
  group,
  line,
  list,
  money,
  neededWhere,
  prose,
  reference,
  referenceSaidBy,
} from "../field";
import { kind } from "../kind";

/** When help ends, what then happens, and who takes over (I2). */
export const sunset = kind({
  name: "sunset",
  chapter: "endings",
  shape: {
    text: prose().optional(),
    on: choice(["package", "phase", "incentive"]),
    clause: neededWhere("on", ["phase", "incentive"], referenceSaidBy("on", "phase", "incentive").optional()),
    trigger: choice(["date", "milestone", "event"]),
    date: neededWhere("trigger", ["date"], date().optional()),
    milestone: neededWhere("trigger", ["milestone"], reference("milestone").optional()),
    event: neededWhere("trigger", ["event"], line().optional()),
    noticeDays: count(0, 3_650),
    effect: choice(["expire", "step_down", "hand_over"]),
    schedule: neededWhere("effect", ["step_down"], list({ date: date(), amount: money() }).optional()),
    exit: group({
      who: line(),
      paidFrom: line().optional(),
      budgetLine: former(),
      when: date(),
      text: prose().optional(),
    }),
  },
});
