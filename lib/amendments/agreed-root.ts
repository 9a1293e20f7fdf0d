import "server-only";
import type { Digest } from "@/lib/kernel/digest";
import { blockOf, blockRoot, blockSize, rootFromBlocks } from "@/lib/ledger/merkle-blocks";
import { clauseLeaf } from "@/lib/ledger/revision-root";
import type { Tx } from "@/lib/platform/db";

type Leaf = { id: string; digest: Digest };

/**
 * The root of the agreed text as the tables hold it now, and how many clauses it has. Where clauses only changed their
 * wording, just their blocks are read and hashed again, so that the cost of a merge does not grow with the package;
 * where clauses came or went, every later leaf moved and the blocks are made anew.
 */
export async function agreedRoot(
  tx: Tx,
  packageId: string,
  reworded: readonly string[] | "moved",
): Promise<{ root: Digest; clauseCount: number }> {
  if (reworded === "moved") return rebuild(tx, packageId);
  const positions = await positionsOf(tx, packageId, reworded);
  const clauseCount = positions[0]?.total ?? 0;
  const blocks = new Set(positions.map(({ position }) => blockOf(position)));
  for (const index of blocks) {
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

async function positionsOf(tx: Tx, packageId: string, ids: readonly string[]) {
  return tx.$queryRaw<{ position: number; total: number }[]>`
    SELECT count(*) FILTER (WHERE c.id < asked.id)::int AS position, count(*)::int AS total
    FROM unnest(${ids}::uuid[]) AS asked(id)
    CROSS JOIN "Clause" c
    WHERE c."packageId" = ${packageId}::uuid AND c.digest IS NOT NULL
    GROUP BY asked.id`;
}

const keepBlock = (tx: Tx, packageId: string, index: number, hash: Digest) =>
  tx.treeBlock.upsert({
    where: { packageId_index: { packageId, index } },
    create: { packageId, index, hash },
    update: { hash },
  });
