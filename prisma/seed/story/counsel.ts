import type { Body, CounselBody } from "@/lib/counsel/schema";
import { shareEntry } from "@/lib/counsel/share-entry";
import { writeEntry } from "@/lib/counsel/write-entry";
import type { Viewer } from "@/lib/kernel/viewer";
import { vetting } from "../content/conditions";
import { complaints } from "../content/phase-one";
import { budgetSupport } from "../content/support";
import type { Talks } from "./talks";

const note = (title: string, text: string): CounselBody => ({ kind: "note", title, text });

const fallback = (
  clause: { id: string },
  words: Omit<Body<"fallback">, "kind" | "clauseId">,
): CounselBody => ({ kind: "fallback", clauseId: clause.id, ...words });

const stakeholder = (
  name: string,
  institution: string,
  [interest, influence]: [number, number],
  stance: Body<"stakeholder">["stance"],
  moves: string,
  champion = false,
): CounselBody => ({ kind: "stakeholder", name, institution, interest, influence, stance, champion, moves });

/** What each side keeps to itself while they bargain, in its own languages; the story calls it in the order of its days. */
export function counselOf({ packageId, donor, host, interior, day }: Talks) {
  const write = (viewer: Viewer, now: Date, body: CounselBody) =>
    writeEntry({ viewer, now }, { packageId, body });
  const writeAll = async (viewer: Viewer, daysBefore: number, hour: string, bodies: CounselBody[]) => {
    for (const [index, body] of bodies.entries())
      await write(viewer, day(daysBefore, `${hour}:${String(index * 4).padStart(2, "0")}`), body);
  };
  return {
    async donorMapsThePeople(): Promise<void> {
      await writeAll(donor.drafter, 11, "18", [
        stakeholder(
          "Secretary-general of the ministry",
          "Ministry of Justice",
          [5, 5],
          "supporter",
          "Has asked for a complaints body since the commission of inquiry; needs a visible result before the budget vote.",
          true,
        ),
        stakeholder(
          "Committee on internal affairs",
          "Parliament",
          [5, 4],
          "supporter",
          "Wants the power to visit unannounced; reads every figure.",
        ),
        stakeholder(
          "Director of logistics",
          "Police",
          [4, 5],
          "opponent",
          "Vehicles without vetting are his offer to the regions. Listens to the finance directorate.",
        ),
        stakeholder(
          "Police union",
          "",
          [5, 4],
          "neutral",
          "For promotion by merit if appeals are heard; against lists of names.",
        ),
        stakeholder(
          "Budget directorate",
          "Ministry of Finance",
          [2, 5],
          "neutral",
          "Three tranches, no surprises.",
        ),
        stakeholder("Governors of the northern regions", "", [3, 3], "unknown", ""),
        stakeholder(
          "Families of the disappeared",
          "Forum of civil society",
          [5, 2],
          "supporter",
          "Ask for the custody register above all else.",
          true,
        ),
      ]);
    },
    async hostMapsThePeople(): Promise<void> {
      await writeAll(host.drafter, 10, "09", [
        stakeholder(
          "Cabinet du ministre",
          "Ministère de la Justice",
          [5, 5],
          "supporter",
          "Porte le dossier tant qu’aucune région n’est nommée avant le vote du budget.",
          true,
        ),
        stakeholder(
          "Direction générale de la police",
          "Ministère de l’Intérieur",
          [4, 5],
          "neutral",
          "Accepte l’organe de plaintes ; craint que les visites inopinées ne deviennent la règle.",
        ),
        stakeholder(
          "Commission des finances",
          "Parlement",
          [3, 4],
          "opponent",
          "Refuse toute dépense de fonctionnement qui ne serait pas reprise par le budget national.",
        ),
      ]);
      await write(
        interior.drafter,
        day(10, "10:00"),
        stakeholder(
          "قادة المناطق الشمالية",
          "وزارة الداخلية",
          [4, 4],
          "opponent",
          "يخشون أن تُسحب منهم المركبات إن تأخر التحقق من وحداتهم.",
        ),
      );
    },
    async donorWritesDown(): Promise<void> {
      await write(
        donor.drafter,
        day(2, "14:30"),
        fallback(complaints, {
          ideal: "Operational in every region by 30 June 2027.",
          acceptable: "Two regions by June, the others by 31 December, if the two are named in the text.",
          limit: "No date later than December 2027, and no region without staff of its own.",
          note: "The minister may prefer a decree to names in the text: enough for us if it is published.",
        }),
      );
      await write(
        donor.lead,
        day(2, "14:50"),
        fallback(budgetSupport, {
          ideal: "A quarter of it variable.",
          acceptable: "A fifth.",
          limit: "Nothing variable before vetting is agreed.",
          note: "",
        }),
      );
      await write(
        donor.lead,
        day(2, "15:10"),
        note(
          "Before the next session",
          "Raise the lists of names first: the sentence divides us, the vetting does not.\nAsk the mediator for both wordings on one page.",
        ),
      );
    },
    async donorShowsItsCalendar(): Promise<void> {
      const { entryId } = await write(
        donor.lead,
        day(1, "10:50"),
        note(
          "When our own budget is decided",
          "Our parliament votes in the second week of November. Whatever is tabled by the end of October can be paid from the first of January; what comes later waits a year.",
        ),
      );
      await shareEntry({ viewer: donor.lead, now: day(1, "10:55") }, { packageId, entryId, edition: 1 });
    },
    async hostWritesDown(): Promise<void> {
      await write(
        host.drafter,
        day(1, "11:05"),
        fallback(complaints, {
          ideal: "31 décembre 2027, sans nommer de région.",
          acceptable: "Deux régions dès juin, fixées par décret après le vote du budget.",
          limit: "Aucune région nommée dans le texte avant le vote.",
          note: "",
        }),
      );
      await write(
        interior.drafter,
        day(1, "11:15"),
        fallback(vetting, {
          ideal: "التحقق من القادة وحدهم.",
          acceptable: "التحقق من القادة بأسمائهم ومن الوحدة مجتمعة.",
          limit: "لا قوائم بأسماء جميع الأفراد.",
          note: "",
        }),
      );
      await write(
        host.lead,
        day(1, "11:20"),
        note(
          "Pour le ministre",
          "Le bailleur tient à la date de juin parce que son propre parlement vote en novembre. Deux régions pilotes lui suffiraient peut-être.",
        ),
      );
    },
  };
}
