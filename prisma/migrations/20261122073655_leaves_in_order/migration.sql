-- A merge reads the leaves of the revision's tree in their order; without an index it sorted the whole text each time.
CREATE INDEX "Clause_packageId_id_digest_idx" ON "Clause"("packageId", "id", "digest");
