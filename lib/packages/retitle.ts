import "server-only";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Decision } from "./decisions";
import { retitling } from "./machine";
import type { MotionSubject } from "./schema";

/** Gives the package another title, in each language in which its text counts (N4). */
export const retitle: Decision<Extract<MotionSubject, { kind: "retitle" }>> = {
  async assertSensible(tx, { packageId: id, motionId, subject: { title } }) {
    const head = await tx.package.findUniqueOrThrow({
      where: { id },
      select: { title: true, languages: true, stage: true },
    });
    assert(retitling[head.stage]);
    const said: Readonly<Record<string, string>> = title;
    const missing = head.languages.filter(language => said[language] === undefined);
    if (missing.length > 0)
      throw new DomainError("invalid", "invalid_input", {
        fieldErrors: missing.map(language => ({ path: `subject.title.${language}`, code: "required" })),
      });
    // Asked again when the last voice is given, when this very motion is still open.
    const other = { id: { not: motionId }, packageId: id, kind: "retitle", stage: "open" } as const;
    if (await tx.motion.findFirst({ where: other, select: { id: true } }))
      throw new DomainError("conflict", "already_moved");
    if (canonicalJson(head.title) === canonicalJson(title))
      throw new DomainError("invalid", "title_unchanged");
  },
  async carry(tx, { packageId: id, subject: { title } }) {
    await tx.package.update({ where: { id }, data: { title } });
    return { events: [{ type: "package.retitled", data: { title } }] };
  },
};
