import "server-only";
import { beginDraft } from "@/lib/amendments/draft-amendment";
import { changeDraft } from "@/lib/amendments/edit-draft";
import { readerOf } from "@/lib/amendments/reader";
import type { ProposedChange } from "@/lib/amendments/schema";
import { draftLedger, seatedAt } from "@/lib/amendments/seated";
import { lastRank } from "@/lib/interchange/queries";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { templateOf } from "./catalogue";
import { compose } from "./compose";
import { servingClauses } from "./queries";
import type { FromTemplateInput } from "./schema";
import { draftWords } from "./wording";

/**
 * Takes a template, or some of its clauses, into a private draft of the viewer's delegation, one change a clause and not
 * linked. A clause that the delegation knows of under the same title, be it in another draft of its own, is pointed at and
 * not brought a second time; that draft is then to be tabled first.
 */
export async function draftFromTemplate(
  context: Attended,
  { packageId, template: key, clauses, total, amendmentId }: FromTemplateInput,
): Promise<{ amendmentId: string; clauses: number }> {
  const template = templateOf(key);
  if (!template) throw unknown("template");
  if (clauses?.some(wanted => !template.clauses.some(one => one.key === wanted))) throw unknown("clauses");
  const target = await draftLedger(context, packageId);
  const rank = await lastRank(context.viewer, packageId);
  return change(context, "draft-from-template", target, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    const { termStart, termEnd, languages } = await tx.package.findUniqueOrThrow({
      where: { id: packageId },
      select: { termStart: true, termEnd: true, languages: true },
    });
    const contents = compose(template, {
      side: relation.delegation.side,
      term: { start: iso(termStart), end: iso(termEnd) },
      languages,
      total,
      only: clauses,
      known: await servingClauses(readerOf(relation), tx),
      rank,
    });
    if (contents.length === 0) throw new DomainError("conflict", "nothing_changed");
    const changes: ProposedChange[] = contents.map(content => ({ action: "add", content }));
    const words = draftWords(template, context.viewer.language);
    const drafted = amendmentId
      ? await changeDraft(tx, relation, { packageId, amendmentId, put: changes })
      : await beginDraft(tx, context, relation, { packageId, ...words, linked: false, changes });
    return { ...drafted, value: { ...drafted.value, clauses: contents.length } };
  });
}

const unknown = (path: string) =>
  new DomainError("invalid", "invalid_input", { fieldErrors: [{ path, code: "choice" }] });

const iso = (day: Date): string => day.toISOString().slice(0, 10);
