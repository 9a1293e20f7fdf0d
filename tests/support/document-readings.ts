import { comparisonDownload, memorandumDownload, tablesDownload } from "@/lib/interchange/document-download";
import { comparisonAddress, memorandumAddress } from "@/lib/interchange/document-request";
import {
  amendedText,
  comparableAmendments,
  handsBetween,
  memorandumSource,
} from "@/lib/interchange/documents";
import { fieldPart, versionPart } from "@/lib/interchange/docx/anchors";
import { returnedFor } from "@/lib/interchange/returned-document";
import type { PackageHead } from "@/lib/packages/queries";
import { db } from "@/lib/platform/db";
import type { Reading } from "./rights-readings";

type Through = (read: (head: PackageHead) => Promise<unknown>) => Reading;

/** Everything that documents can be asked for: each revision, each two of them, each amendment known or not. */
export const documentReadings = (through: Through): Record<string, Reading> => ({
  memorandumSource: through(head => ofEveryRevision(head, revision => memorandumSource(head, revision))),
  handsBetween: through(head => handsBetween(head, 0, head.revision, "en")),
  amendedText: through(head => ofEveryAmendment(head, id => amendedText(head, id, "en"))),
  comparableAmendments: through(comparableAmendments),
  memorandumDownload: through(head => memorandumDownload(head, memorandumAddress.parse({}))),
  tablesDownload: through(head => tablesDownload(head, "en")),
  comparisonDownload: through(async head => [
    await comparisonDownload(head, comparisonAddress.parse({ from: "0" })),
    await ofEveryAmendment(head, amendment =>
      comparisonDownload(head, comparisonAddress.parse({ amendment })),
    ),
  ]),
  returnedFor: through(async head =>
    returnedFor(head.relation, { fields: await everyTitle(head), left: [], more: 0 }),
  ),
});

const ofEveryRevision = (head: PackageHead, read: (revision: number) => Promise<unknown>) =>
  Promise.all(Array.from({ length: head.revision + 1 }, (_, revision) => read(revision)));

async function ofEveryAmendment({ id: packageId }: PackageHead, read: (id: string) => Promise<unknown>) {
  const amendments = await db().amendment.findMany({ where: { packageId }, select: { id: true } });
  return Promise.all(amendments.map(({ id }) => read(id).catch(() => null)));
}

/** A title typed anew for every clause that was ever agreed. */
async function everyTitle({ id: packageId }: PackageHead) {
  const versions = await db().clauseVersion.findMany({ where: { packageId } });
  return versions.map(({ clauseId, digest }) => ({
    clauseId,
    field: fieldPart("title", "en"),
    version: versionPart(digest),
    text: "Typed anew",
  }));
}
