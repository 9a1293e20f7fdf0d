-- A delegation may want its own text cleared before it is tabled (R4).

-- CreateEnum
CREATE TYPE "ClearanceOrder" AS ENUM ('parallel', 'in_order');

-- CreateEnum
CREATE TYPE "ClearanceStage" AS ENUM ('open', 'cleared', 'returned', 'recalled');

-- CreateEnum
CREATE TYPE "ClearingStage" AS ENUM ('waiting', 'open', 'cleared', 'returned');

-- AlterEnum
ALTER TYPE "AmendmentStage" ADD VALUE 'in_clearance';

-- CreateTable
CREATE TABLE "ClearanceRule" (
    "delegationId" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "order" "ClearanceOrder" NOT NULL,
    "clearerIds" UUID[],
    "days" INTEGER NOT NULL,
    "setById" UUID NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClearanceRule_pkey" PRIMARY KEY ("delegationId")
);

-- CreateTable
CREATE TABLE "ClearanceRound" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "amendmentId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "order" "ClearanceOrder" NOT NULL,
    "stage" "ClearanceStage" NOT NULL,
    "note" TEXT NOT NULL,
    "startedById" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClearanceRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Clearing" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "personId" UUID NOT NULL,
    "stage" "ClearingStage" NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "doneById" UUID,
    "comment" TEXT,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Clearing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StandIn" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "standInId" UUID NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StandIn_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ClearanceRound_delegationId_stage_idx" ON "ClearanceRound"("delegationId", "stage");

-- CreateIndex
CREATE INDEX "ClearanceRound_amendmentId_idx" ON "ClearanceRound"("amendmentId");

-- CreateIndex
CREATE INDEX "Clearing_personId_stage_idx" ON "Clearing"("personId", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "Clearing_roundId_ordinal_key" ON "Clearing"("roundId", "ordinal");

-- CreateIndex
CREATE INDEX "StandIn_delegationId_personId_idx" ON "StandIn"("delegationId", "personId");

-- CreateIndex
CREATE INDEX "StandIn_standInId_idx" ON "StandIn"("standInId");

-- AddForeignKey
ALTER TABLE "ClearanceRound" ADD CONSTRAINT "ClearanceRound_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clearing" ADD CONSTRAINT "Clearing_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ClearanceRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;
