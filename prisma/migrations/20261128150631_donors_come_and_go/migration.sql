-- A further donor is seated by consent of every voice.
ALTER TYPE "MotionKind" ADD VALUE 'seat';
-- A delegation leaves: what the others had all agreed to is carried, or lapses where it makes no sense any more.
ALTER TYPE "MotionStage" ADD VALUE 'lapsed';

-- A delegation that left stays as it was; its organisation comes back with another, whose voice begins anew.
DROP INDEX "Delegation_packageId_organisationId_key";
CREATE INDEX "Delegation_packageId_organisationId_idx" ON "Delegation"("packageId", "organisationId");
CREATE UNIQUE INDEX "one_seat_each" ON "Delegation" ("packageId", "organisationId") WHERE "leftAt" IS NULL;

-- Nobody leaves without saying why; a host nation does not leave at all.
ALTER TABLE "Delegation" ADD COLUMN "leftReason" TEXT;
ALTER TABLE "Delegation" ADD CONSTRAINT "leaves_with_a_reason" CHECK (("leftAt" IS NULL) = ("leftReason" IS NULL)),
  ADD CONSTRAINT "the_host_stays" CHECK (side = 'donor' OR "leftAt" IS NULL);
