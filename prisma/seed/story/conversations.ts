import type { Viewer } from "@/lib/kernel/viewer";
import type { Side } from "@/lib/packages/standing";
import { db } from "@/lib/platform/db";
import { answerQuestion } from "@/lib/talking/answer-question";
import { openThread } from "@/lib/talking/open-thread";
import { postMessage } from "@/lib/talking/post-message";
import { resolveThread } from "@/lib/talking/resolve-thread";
import type { About } from "@/lib/talking/schema";
import { vetting } from "../content/conditions";
import { complaints, custody } from "../content/phase-one";
import { budgetSupport } from "../content/support";
import type { Talks } from "./talks";

type Opening = { about?: About; asks?: Side; calls?: readonly Viewer[] };

/**
 * What people say while they bargain, each in their own language, moment by moment: the story calls them in the order of
 * its days.
 */
export function conversationsOf({ packageId, donor, host, interior, mediator, day }: Talks) {
  const on = (clause: { id: string }): About => ({ on: "clause", clauseId: clause.id });
  const idsOf = (people: readonly Viewer[] = []) => people.map(({ personId }) => personId);
  const begin = async (
    audience: "parties" | "delegation",
    viewer: Viewer,
    now: Date,
    body: string,
    { about = { on: "package" }, asks, calls }: Opening = {},
  ) => {
    const asked = await db().delegation.findMany({ where: { packageId, side: asks ?? { in: [] } } });
    const words = { body, mentions: idsOf(calls), asks: asked.map(({ id }) => id) };
    return openThread({ viewer, now }, { packageId, audience, about, ...words });
  };
  const say = (viewer: Viewer, now: Date, threadId: string, body: string) =>
    postMessage({ viewer, now }, { packageId, threadId, body, mentions: [], asks: [] });
  const answer = (viewer: Viewer, now: Date, messageId: string, words: string, body: string) => {
    const quote = { words, from: { on: "message" as const, messageId } };
    return answerQuestion({ viewer, now }, { packageId, messageId, quote, body, mentions: [] });
  };

  let vettingThread: Awaited<ReturnType<typeof begin>>;
  return {
    async askAboutVetting(): Promise<void> {
      vettingThread = await begin(
        "parties",
        host.lead,
        day(29, "15:10"),
        "La vérification porte-t-elle sur chaque agent ou sur l’unité entière ? Pour trois unités, la liste nominative n’existe pas encore.",
        { about: on(vetting), asks: "donor" },
      );
    },
    async answerAboutVetting(): Promise<void> {
      const { threadId, messageId } = vettingThread;
      await answer(
        donor.drafter,
        day(27, "11:40"),
        messageId,
        "La vérification porte-t-elle sur chaque agent ou sur l’unité entière ?",
        "On the unit’s commanders by name, and on the unit as a whole. A list of names for every member is not asked for.",
      );
      await say(
        mediator,
        day(26, "09:30"),
        threadId,
        "Then the sentence on lists may be what divides you, not the vetting itself. I would be glad to see both of you word that sentence alone.",
      );
    },
    async discussRegister(): Promise<void> {
      const { threadId, messageId } = await begin(
        "parties",
        donor.drafter,
        day(18, "10:05"),
        "Will the stations outside the capital be connected by then? Three months of figures from the capital alone would say little.",
        { about: on(custody), asks: "host" },
      );
      await answer(
        interior.drafter,
        day(17, "13:20"),
        messageId,
        "Will the stations outside the capital be connected by then?",
        "نعم، ما عدا أربعة مراكز في الشمال تُرسل سجلاتها الورقية كل أسبوع وتُدخل في العاصمة.\nستُربط هذه المراكز في الربع الثاني من عام 2028.",
      );
      await say(donor.drafter, day(16, "09:15"), threadId, "Thank you, that settles it for us.");
      await resolveThread({ viewer: donor.drafter, now: day(16, "09:20") }, { packageId, threadId });
    },
    async weighTheVariablePart(): Promise<void> {
      const { threadId } = await begin(
        "delegation",
        donor.drafter,
        day(12, "16:45"),
        "How much of the budget support may be variable? @Programme officer, the ministry will ask this week.",
        { about: on(budgetSupport), calls: [donor.lead] },
      );
      await say(
        donor.lead,
        day(11, "17:30"),
        threadId,
        "Up to a fifth, and not before the vetting question is settled. Please keep the figure among us.",
      );
    },
    async prepareTheSession(): Promise<void> {
      await begin(
        "parties",
        mediator,
        day(6, "10:00"),
        "For Thursday I suggest the date of the complaints body first, then the sentence on vetting lists. @Programme officer, @Ministry official: is anything missing?",
        { calls: [donor.lead, host.lead] },
      );
    },
    async askWhichRegions(): Promise<void> {
      await begin(
        "parties",
        donor.lead,
        day(4, "16:10"),
        "Which two regions have offices and staff today? We would name them in the text, so that people there know it. @Legal drafter, perhaps you have the list: https://statistics.example/regional-offices",
        { about: on(complaints), asks: "host", calls: [host.drafter] },
      );
    },
    async weighTheRegions(): Promise<void> {
      const { threadId } = await begin(
        "delegation",
        host.drafter,
        day(3, "15:05"),
        "Le ministre préfère ne nommer aucune région avant le vote du budget. Que répondons-nous ?",
        { about: on(complaints) },
      );
      await say(
        interior.drafter,
        day(3, "16:30"),
        threadId,
        "يمكن القول إن منطقتين جاهزتان دون تسميتهما، ونقترح أن يحددهما مرسوم بعد التصويت.",
      );
    },
  };
}
