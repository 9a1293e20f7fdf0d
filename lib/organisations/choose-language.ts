import "server-only";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { LanguageInput } from "./schema";

/** The language in which the viewer reads, and is written to. */
export async function chooseLanguage(context: Attended, { language }: LanguageInput): Promise<null> {
  const { personId, organisationId } = context.viewer;
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "choose-language", target, async tx => {
    await tx.person.update({ where: { id: personId }, data: { language } });
    return {
      value: null,
      events: [{ type: "language.chosen", data: { personId, language } }],
      acting: { organisationId },
    };
  });
}
