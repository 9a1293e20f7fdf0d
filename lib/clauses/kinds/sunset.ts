import {
  choice,
  count,
  date,
  former,
  group,
  line,
  list,
  money,
  prose,
  reference,
  referenceSaidBy,
  where,
} from "../field";
import { kind } from "../kind";

/** When help ends, what then happens, and who takes over (I2). */
export const sunset = kind({
  name: "sunset",
  chapter: "endings",
  shape: {
    text: prose().optional(),
    on: choice(["package", "phase", "incentive"]),
    clause: where("on", ["phase", "incentive"], referenceSaidBy("on", "phase", "incentive").optional()),
    trigger: choice(["date", "milestone", "event"]),
    date: where("trigger", ["date"], date().optional()),
    milestone: where("trigger", ["milestone"], reference("milestone").optional()),
    event: where("trigger", ["event"], line().optional()),
    noticeDays: count(0, 3_650),
    effect: choice(["expire", "step_down", "hand_over"]),
    schedule: where("effect", ["step_down"], list({ date: date(), amount: money() }).optional()),
    exit: group({
      who: line(),
      paidFrom: line().optional(),
      budgetLine: former(),
      when: date(),
      text: prose().optional(),
    }),
  },
  check: (body, fail) => {
    if (body.on !== "package" && !body.clause) fail("clause", "required");
    if (body.trigger === "date" && !body.date) fail("date", "required");
    if (body.trigger === "milestone" && !body.milestone) fail("milestone", "required");
    if (body.trigger === "event" && !body.event) fail("event", "required");
    if (body.effect === "step_down" && !body.schedule?.length) fail("schedule", "required");
  },
});
