import "server-only";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { draftInput } from "@/lib/amendments/schema";
import type { Attended } from "@/lib/kernel/viewer";
import type { ChosenPackage } from "./iati/chosen-package";
import { cutAt } from "./iati/narrative";
import { importRationale } from "./iati/wording";
import type { Kept } from "./preview";

const TITLE_LENGTH = 300;

/**
 * Keeps what was read as a private draft of the viewer's delegation, one change a clause and not linked, so that the
 * other side can answer every clause by itself once it is tabled.
 */
export async function keepImport(
  context: Attended,
  packageId: string,
  chosen: ChosenPackage,
  fileName: string,
): Promise<Kept> {
  const { title, identifier, contents } = chosen;
  const { language } = context.viewer;
  const input = draftInput.parse({
    packageId,
    title: cutAt(title[language] ?? Object.values(title)[0] ?? identifier, TITLE_LENGTH),
    rationale: importRationale(language, { file: cutAt(fileName, 200), activity: identifier }),
    linked: false,
    changes: contents.map(content => ({ action: "add", content })),
  });
  const { amendmentId } = await draftAmendment(context, input);
  return { amendmentId, clauses: contents.length };
}
