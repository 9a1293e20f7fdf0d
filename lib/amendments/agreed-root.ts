import "server-only";
import type { Digest } from "@/lib/kernel/digest";
import { blockRoot, blockSize, rootFromBlocks } from "@/lib/ledger/merkle-blocks";
import { clauseLeaf } from "@/lib/ledger/revision-root";
import { Prisma, type Tx } from "@/lib/platform/db";

type Leaf = { id: string; digest: Digest };

/** More reworded clauses than this are not looked for one by one: reading the whole text once is then cheaper. */
const FEW = 16;

/**
 * The root of the agreed text as the tables hold it now, and how many clauses it has. Where a few clauses only changed
 * their wording, just their blocks are read and hashed again, each found by the clause it begins with, so that the cost of
 * a merge hardly grows with the package; where clauses came or went, every later leaf moved and the blocks are made anew.
 */
export async function agreedRoot(
  tx: Tx,
  packageId: string,
  reworded: readonly string[] | "moved",
): Promise<{ root: Digest; clauseCount: number }> {
  if (reworded === "moved" || reworded.length > FEW) return rebuild(tx, packageId);
  const complete = await tx.treeBlock.findMany({ where: { packageId }, orderBy: { index: "asc" } });
  const hashes = complete.map(block => block.hash);
  for (const { index, firstId } of blocksOf(complete, reworded)) {
    const leaves = await leavesOf(tx, packageId, firstId, complete[index + 1]?.firstId);
    const hash = blockRoot(leaves.slice(0, blockSize));
    await tx.treeBlock.update({ where: { packageId_index: { packageId, index } }, data: { hash } });
    hashes[index] = hash;
  }
  const last = complete.at(-1);
  const ragged = (await leavesOf(tx, packageId, last?.firstId)).slice(last ? blockSize : 0);
  const { clauseCount } = await tx.package.findUniqueOrThrow({
    where: { id: packageId },
    select: { clauseCount: true },
  });
  return { root: rootFromBlocks(hashes, ragged), clauseCount };
}

type Block = { index: number; firstId: string };

/**
 * The complete blocks that hold these clauses, as far as any does: the last one is told of clauses after it too, and comes
 * out as it was. Rewording moves no leaf, so that each block begins where it did.
 */
function blocksOf(complete: readonly Block[], clauseIds: readonly string[]): Set<Block> {
  const held = clauseIds.map(id => complete.findLast(({ firstId }) => firstId <= id));
  return new Set(held.filter(block => block !== undefined));
}

async function rebuild(tx: Tx, packageId: string) {
  const leaves = await tx.$queryRaw<Leaf[]>`
    SELECT id, digest FROM "Clause" WHERE "packageId" = ${packageId}::uuid AND digest IS NOT NULL ORDER BY id`;
  const hashes = leaves.map(({ id, digest }) => clauseLeaf(id, digest));
  const complete: Prisma.TreeBlockCreateManyInput[] = [];
  for (let start = 0; start + blockSize <= leaves.length; start += blockSize)
    complete.push({
      packageId,
      index: complete.length,
      firstId: leaves[start]?.id ?? "",
      hash: blockRoot(hashes.slice(start, start + blockSize)),
    });
  await tx.treeBlock.deleteMany({ where: { packageId } });
  await tx.treeBlock.createMany({ data: complete });
  return {
    root: rootFromBlocks(
      complete.map(block => block.hash),
      hashes.slice(complete.length * blockSize),
    ),
    clauseCount: leaves.length,
  };
}

/** The leaves from one clause up to another, or to the text's end. */
async function leavesOf(tx: Tx, packageId: string, from?: string, to?: string): Promise<Digest[]> {
  const after = from === undefined ? Prisma.empty : Prisma.sql`AND id >= ${from}::uuid`;
  const before = to === undefined ? Prisma.empty : Prisma.sql`AND id < ${to}::uuid`;
  const rows = await tx.$queryRaw<Leaf[]>`
    SELECT id, digest FROM "Clause"
    WHERE "packageId" = ${packageId}::uuid AND digest IS NOT NULL ${after} ${before} ORDER BY id`;
  return rows.map(({ id, digest }) => clauseLeaf(id, digest));
}
