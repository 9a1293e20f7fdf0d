import path from "node:path";
import { Failure } from "@/lib/cli/failure";
import { inWords } from "@/lib/cli/refusal";
import { ImportError } from "@/lib/interchange/iati/import-error";
import { keepImport } from "@/lib/interchange/keep-import";
import { lastRank } from "@/lib/interchange/queries";
import { readUpload } from "@/lib/interchange/read-upload";
import type { Attended } from "@/lib/kernel/viewer";
import { viewerFor } from "@/lib/organisations/viewer";
import { packageAt } from "@/lib/packages/queries";
import { db } from "@/lib/platform/db";

type Import = { file: string; activity?: string; slug: string; email: string };
export type Kept = { package: string; amendment: string; activity: string; clauses: number };

/** Keeps the chosen activity as a draft of the delegation in which this person sits. Needs the installation's database. */
export const keepFromShell = (given: Import): Promise<Kept> => inWords(keep(given), given.slug);

async function keep({ file, activity, slug, email }: Import): Promise<Kept> {
  const context: Attended = { viewer: await personOf(email), now: new Date() };
  const { id: packageId } = await packageAt(context.viewer, slug);
  const rank = await lastRank(context.viewer, packageId);
  const { survey, chosen } = await readUpload({ file, activity, rank });
  if (!chosen) throw new ImportError("choose_activity", 1, 1, { count: survey.activities.length });
  const kept = await keepImport(context, packageId, chosen, path.basename(file));
  return { package: slug, amendment: kept.amendmentId, activity: chosen.identifier, clauses: kept.clauses };
}

async function personOf(email: string) {
  const person = await db().person.findFirst({
    where: { email: email.trim().toLowerCase(), removedAt: null },
    select: { id: true },
  });
  if (!person) throw new Failure(`Nobody here has the address ${email}.`);
  return viewerFor(person.id);
}
