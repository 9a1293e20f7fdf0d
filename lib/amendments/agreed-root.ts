import "server-only";
import type { Digest } from "@/lib/kernel/digest";
import { blockOf, blockRoot, blockSize, rootFromBlocks } from "@/lib/ledger/merkle-blocks";
import { clauseLeaf } from "@/lib/ledger/revision-root";
import type { Tx } from "@/lib/platform/db";

type Leaf = { id: string; digest: Digest };

/** More reworded clauses than this are not looked for one by one: reading the whole text once is then cheaper. */
const FEW = 16;

/**
 * The root of the agreed text as the tables hold it now, and how many clauses it has. Where a few clauses only changed
 * their wording, just their blocks are read and hashed again, so that the cost of a merge hardly grows with the package;
 * where clauses came or went, every later leaf moved and the blocks are made anew.
 */
export async function agreedRoot(
  tx: Tx,
  packageId: string,
  reworded: readonly string[] | "moved",
): Promise<{ root: Digest; clauseCount: number }> {
  if (reworded === "moved" || reworded.length > FEW) return rebuild(tx, packageId);
  const { positions, clauseCount } = await placesOf(tx, packageId, reworded);
  for (const index of new Set(positions.map(blockOf))) {
    const leaves = await leavesFrom(tx, packageId, index * blockSize, blockSize);
    if (leaves.length === blockSize) await keepBlock(tx, packageId, index, blockRoot(leaves));
  }
  const complete = await tx.treeBlock.findMany({ where: { packageId }, orderBy: { index: "asc" } });
  const ragged = await leavesFrom(tx, packageId, complete.length * blockSize, blockSize);
  return {
    root: rootFromBlocks(
      complete.map(block => block.hash),
      ragged,
    ),
    clauseCount,
  };
}

async function rebuild(tx: Tx, packageId: string) {
  const leaves = await leavesFrom(tx, packageId, 0, null);
  const complete: Digest[] = [];
  while ((complete.length + 1) * blockSize <= leaves.length) {
    const start = complete.length * blockSize;
    complete.push(blockRoot(leaves.slice(start, start + blockSize)));
  }
  await tx.treeBlock.deleteMany({ where: { packageId } });
  await tx.treeBlock.createMany({ data: complete.map((hash, index) => ({ packageId, index, hash })) });
  return {
    root: rootFromBlocks(complete, leaves.slice(complete.length * blockSize)),
    clauseCount: leaves.length,
  };
}

async function leavesFrom(
  tx: Tx,
  packageId: string,
  offset: number,
  limit: number | null,
): Promise<Digest[]> {
  const rows = await tx.$queryRaw<Leaf[]>`
    SELECT id, digest FROM "Clause" WHERE "packageId" = ${packageId}::uuid AND digest IS NOT NULL
    ORDER BY id OFFSET ${offset} LIMIT ${limit}`;
  return rows.map(({ id, digest }) => clauseLeaf(id, digest));
}

/** Where the clauses stand among the leaves, which rewording does not change, nor how many there are. */
async function placesOf(tx: Tx, packageId: string, ids: readonly string[]) {
  const rows = await tx.$queryRaw<{ position: number; clauseCount: number }[]>`
    SELECT p."clauseCount", (SELECT count(*)::int FROM "Clause" c
                             WHERE c."packageId" = p.id AND c.digest IS NOT NULL AND c.id < asked.id) AS position
    FROM "Package" p CROSS JOIN unnest(${ids}::uuid[]) AS asked(id) WHERE p.id = ${packageId}::uuid`;
  return { positions: rows.map(({ position }) => position), clauseCount: rows[0]?.clauseCount ?? 0 };
}

const keepBlock = (tx: Tx, packageId: string, index: number, hash: Digest) =>
  tx.treeBlock.upsert({
    where: { packageId_index: { packageId, index } },
    create: { packageId, index, hash },
    update: { hash },
  });
