-- A delegation's notebook, fallbacks and map of stakeholders (F10).

-- CreateEnum
CREATE TYPE "CounselKind" AS ENUM ('note', 'fallback', 'stakeholder');

-- CreateTable
CREATE TABLE "CounselEntry" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "kind" "CounselKind" NOT NULL,
    "clauseId" UUID,
    "body" JSONB NOT NULL,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "writtenById" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "editedById" UUID,
    "editedAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CounselEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CounselShare" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "kind" "CounselKind" NOT NULL,
    "body" JSONB NOT NULL,
    "sharedById" UUID NOT NULL,
    "sharedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CounselShare_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CounselEntry_delegationId_kind_idx" ON "CounselEntry"("delegationId", "kind");

-- CreateIndex
CREATE INDEX "CounselShare_packageId_idx" ON "CounselShare"("packageId");

-- AddForeignKey
ALTER TABLE "CounselShare" ADD CONSTRAINT "CounselShare_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "CounselEntry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
