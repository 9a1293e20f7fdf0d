import "server-only";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { ChoiceInput } from "./schema";

/** When the viewer is written to. What is about their account reaches them in any case. */
export async function chooseLetters(context: Attended, { choice }: ChoiceInput): Promise<null> {
  const { personId, organisationId } = context.viewer;
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "choose-letters", target, async tx => {
    await tx.person.update({ where: { id: personId }, data: { letterChoice: choice } });
    return {
      value: null,
      events: [{ type: "letters.chosen", data: { personId, choice } }],
      acting: { organisationId },
    };
  });
}
