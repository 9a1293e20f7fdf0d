import { no, type Verdict, yes } from "@/lib/kernel/errors";
import { isClosed, type Stage } from "@/lib/packages/standing";

export const talkVerbs = ["open", "post", "answer", "resolve", "reopen"] as const;
export type TalkVerb = (typeof talkVerbs)[number];

export type ThreadState = { isResolved: boolean /** Questions in it. */; unanswered: number };

const whileOpen = ({ isResolved }: ThreadState): Verdict =>
  isResolved ? no("not-now", "thread_resolved") : yes;

/** A question stays until it is answered: a thread with one cannot be laid aside. */
const fitsThread: Record<Exclude<TalkVerb, "open">, (thread: ThreadState) => Verdict> = {
  post: whileOpen,
  answer: whileOpen,
  resolve: thread => {
    const open = whileOpen(thread);
    return open.ok && thread.unanswered > 0 ? no("not-now", "question_waits") : open;
  },
  reopen: ({ isResolved }) => (isResolved ? yes : no("not-now", "thread_open")),
};

/**
 * May the verb happen in this state? People go on talking while a text is initialled and frozen; an ending ends it. Who may
 * do it is policy.ts' matter.
 */
export function fits(verb: TalkVerb, stage: Stage, thread?: ThreadState): Verdict {
  if (isClosed(stage)) return no("not-now", "talks_over");
  return verb === "open" || thread === undefined ? yes : fitsThread[verb](thread);
}
