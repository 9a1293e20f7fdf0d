import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unhex, utf8 } from "@/lib/kernel/bytes";
import { type Digest, digestOf } from "@/lib/kernel/digest";
import {
  consistencyProof,
  emptyRoot,
  inclusionProof,
  leafHash,
  merkleRoot,
  nodeHash,
  splitOf,
  verifyConsistency,
  verifyInclusion,
} from "@/lib/ledger/merkle";
import { blockOf, blockRoot, blockSize, rootFromBlocks } from "@/lib/ledger/merkle-blocks";
import { append, emptyFrontier, frontierSchema, rootOf } from "@/lib/ledger/merkle-frontier";
import { clauseLeaf, revisionRoot } from "@/lib/ledger/revision-root";
import { RevisionTree } from "@/lib/ledger/revision-tree";
import { sampleId } from "@/tests/support/sample-bundle";

/** The definition of RFC 6962, 2.1, word for word. */
const definition = (leaves: readonly Digest[]): Digest => {
  if (leaves.length <= 1) return leaves[0] ?? emptyRoot;
  const cut = splitOf(leaves.length);
  return nodeHash(definition(leaves.slice(0, cut)), definition(leaves.slice(cut)));
};

const leavesOf = (count: number): Digest[] =>
  Array.from({ length: count }, (_, i) => leafHash(utf8(`leaf ${i}`)));

const anySize = fc.integer({ min: 0, max: 300 });

describe("merkle tree", () => {
  // The leaves and roots that Certificate Transparency's implementations share as known answers.
  const inputs = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ];
  const roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ];

  test.each(roots.map((root, size) => ({ size, root })))(
    "has its known root over $size leaves",
    ({ size, root }) => {
      expect(merkleRoot(inputs.slice(0, size).map(input => leafHash(unhex(input))))).toBe(root);
    },
  );

  test("has the root RFC 6962 defines, whether built whole, leaf by leaf, or in blocks", () => {
    fc.assert(
      fc.property(anySize, size => {
        const leaves = leavesOf(size);
        const root = definition(leaves);
        expect(merkleRoot(leaves)).toBe(root);
        expect(rootOf(leaves.reduce(append, emptyFrontier))).toBe(root);
        const blocks = Array.from({ length: blockOf(size) }, (_, i) =>
          blockRoot(leaves.slice(i * blockSize, (i + 1) * blockSize)),
        );
        expect(rootFromBlocks(blocks, leaves.slice(blocks.length * blockSize))).toBe(root);
      }),
    );
  });

  test("goes on from a frontier that was stored as JSON", () => {
    const leaves = leavesOf(21);
    let frontier = emptyFrontier;
    for (const leaf of leaves)
      frontier = append(frontierSchema.parse(JSON.parse(JSON.stringify(frontier))), leaf);
    expect(rootOf(frontier)).toBe(merkleRoot(leaves));
    expect(frontier.peaks).toHaveLength(3);
  });

  test("proves that it holds a leaf, and no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.nat(), fc.nat(), (size, pick, other) => {
        const leaves = leavesOf(size);
        const index = pick % size;
        const leaf = leaves[index] as Digest;
        const claim = { leaf, index, size, root: merkleRoot(leaves), proof: inclusionProof(leaves, index) };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, leaf: leafHash(utf8("another")) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: leafHash(utf8("another")) })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...claim.proof, leaf] })).toBe(false);
        expect(verifyInclusion({ ...claim, index: size })).toBe(false);
        if (other % size !== index) expect(verifyInclusion({ ...claim, index: other % size })).toBe(false);
        if (size > 1) expect(verifyInclusion({ ...claim, proof: claim.proof.slice(1) })).toBe(false);
      }),
    );
  });

  test("proves that it was only appended to", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.nat(), (newSize, pick) => {
        const leaves = leavesOf(newSize);
        const oldSize = pick % (newSize + 1);
        const claim = {
          oldSize,
          newSize,
          oldRoot: merkleRoot(leaves.slice(0, oldSize)),
          newRoot: merkleRoot(leaves),
          proof: consistencyProof(leaves, oldSize),
        };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, oldRoot: leafHash(utf8("another")) })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: [...claim.proof, emptyRoot] })).toBe(false);
        if (oldSize === 0) return;
        const rewritten = [leafHash(utf8("rewritten")), ...leaves.slice(1)];
        expect(
          verifyConsistency({
            ...claim,
            newRoot: merkleRoot(rewritten),
            proof: consistencyProof(rewritten, oldSize),
          }),
        ).toBe(false);
      }),
    );
  });
});

describe("revision root", () => {
  const clause = (n: number) => ({ clauseId: sampleId(`clause ${n}`), digest: digestOf(utf8(`text ${n}`)) });

  test("is taken in clause-id order, whatever order the clauses come in (V8)", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(40).keys()].map(clause)), clauses => {
        const leaves = clauses
          .toSorted((a, b) =>
            Buffer.compare(unhex(a.clauseId.replaceAll("-", "")), unhex(b.clauseId.replaceAll("-", ""))),
          )
          .map(({ clauseId, digest }) => clauseLeaf(clauseId, digest));
        expect(revisionRoot(clauses)).toBe(definition(leaves));
      }),
    );
    expect(revisionRoot([])).toBe(emptyRoot);
  });

  test("changes when two clauses exchange their texts", () => {
    const [a, b] = [clause(1), clause(2)];
    const exchanged = [
      { ...a, digest: b.digest },
      { ...b, digest: a.digest },
    ];
    expect(revisionRoot(exchanged)).not.toBe(revisionRoot([a, b]));
  });

  test("is followed through any additions, changes and removals", () => {
    const anyChange = fc.record({ clause: fc.nat({ max: 150 }), text: fc.option(fc.nat({ max: 9 })) });
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 250, size: "max" }), changes => {
        const tree = new RevisionTree();
        const clauses = new Map<string, Digest>();
        for (const { clause: n, text } of changes) {
          const { clauseId } = clause(n);
          if (text === null) {
            clauses.delete(clauseId);
            tree.remove(clauseId);
          } else {
            const digest = digestOf(utf8(`text ${text}`));
            clauses.set(clauseId, digest);
            tree.set(clauseId, digest);
          }
          if (n % 5 === 0) expect(tree.root()).toBe(revisionRoot(entriesOf(clauses)));
        }
        expect(tree.size).toBe(clauses.size);
        expect(tree.root()).toBe(revisionRoot(entriesOf(clauses)));
      }),
      { numRuns: 40 },
    );
  });

  const entriesOf = (clauses: Map<string, Digest>) =>
    [...clauses].map(([clauseId, digest]) => ({ clauseId, digest }));
});
