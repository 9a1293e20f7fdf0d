import "server-only";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { editDraft } from "@/lib/amendments/edit-draft";
import { readerOf } from "@/lib/amendments/reader";
import type { ProposedChange } from "@/lib/amendments/schema";
import { seatedAt } from "@/lib/amendments/seated";
import { lastRank } from "@/lib/interchange/queries";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
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
  const { viewer } = context;
  const relation = await seatedAt(db(), context, packageId);
  const template = templateOf(key);
  if (!template) throw unknown("template");
  if (clauses?.some(wanted => !template.clauses.some(one => one.key === wanted))) throw unknown("clauses");
  const { termStart, termEnd, languages } = await db().package.findUniqueOrThrow({
    where: { id: packageId },
    select: { termStart: true, termEnd: true, languages: true },
  });
  const there = await servingClauses(readerOf(relation));
  const contents = compose(template, {
    side: relation.delegation.side,
    term: { start: iso(termStart), end: iso(termEnd) },
    languages,
    total,
    only: clauses,
    known: there,
    rank: await lastRank(viewer, packageId),
  });
  if (contents.length === 0) throw new DomainError("conflict", "nothing_changed");
  const changes: ProposedChange[] = contents.map(content => ({ action: "add", content }));
  const drafted = amendmentId
    ? await editDraft(context, { packageId, amendmentId, put: changes })
    : await draftAmendment(context, {
        packageId,
        ...draftWords(template, viewer.language),
        linked: false,
        changes,
      });
  return { ...drafted, clauses: contents.length };
}

const unknown = (path: string) =>
  new DomainError("invalid", "invalid_input", { fieldErrors: [{ path, code: "choice" }] });

const iso = (day: Date): string => day.toISOString().slice(0, 10);
