import "server-only";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { draftInput } from "@/lib/amendments/schema";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import type { Kept } from "./preview";
import type { SheetRead } from "./xlsx/spreadsheet";
import { fill, wordsOf } from "./xlsx/words";

/** Keeps what was read as a private draft of the viewer's delegation, one change a clause and not linked: clauses that are new, and others. */
export async function keepSpreadsheet(
  context: Attended,
  packageId: string,
  { contents, changed }: Pick<SheetRead, "contents" | "changed">,
  fileName: string,
): Promise<Kept> {
  if (contents.length + changed.length === 0) throw new DomainError("invalid", "empty_amendment");
  const name = fileName.slice(0, 200).toWellFormed();
  const input = draftInput.parse({
    packageId,
    title: name,
    rationale: fill(wordsOf(context.viewer.language).rationale, { file: name }),
    linked: false,
    changes: [
      ...contents.map(content => ({ action: "add", content })),
      ...changed.map(({ content, baseDigest }) => ({ action: "change", content, baseDigest })),
    ],
  });
  const { amendmentId } = await draftAmendment(context, input);
  return { amendmentId, clauses: contents.length + changed.length };
}
