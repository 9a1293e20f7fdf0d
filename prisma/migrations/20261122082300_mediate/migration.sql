-- Bridging text that counts for nobody, and sessions with minutes (N1).

-- CreateEnum
CREATE TYPE "BridgeStage" AS ENUM ('open', 'taken_up', 'withdrawn', 'lapsed');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('acceptable', 'with_changes', 'not_acceptable');

-- CreateEnum
CREATE TYPE "MeetingStage" AS ENUM ('convened', 'held', 'cancelled');

-- CreateTable
CREATE TABLE "Bridge" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "changeIds" UUID[],
    "baseDigest" TEXT,
    "kind" "ClauseKind" NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "rank" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "salt" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "stage" "BridgeStage" NOT NULL,
    "tabledById" UUID NOT NULL,
    "tabledAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Bridge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reaction" (
    "bridgeId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "stance" "Stance" NOT NULL,
    "note" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reaction_pkey" PRIMARY KEY ("bridgeId","delegationId")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "agenda" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "stage" "MeetingStage" NOT NULL,
    "convenedById" UUID NOT NULL,
    "convenedAt" TIMESTAMPTZ(3) NOT NULL,
    "attendance" JSONB NOT NULL DEFAULT '[]',
    "minutes" TEXT,
    "digest" TEXT,
    "minutedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MinutesApproval" (
    "meetingId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "objection" TEXT,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MinutesApproval_pkey" PRIMARY KEY ("meetingId","delegationId","digest")
);

-- CreateIndex
CREATE INDEX "Bridge_packageId_stage_idx" ON "Bridge"("packageId", "stage");

-- CreateIndex
CREATE INDEX "Bridge_clauseId_idx" ON "Bridge"("clauseId");

-- CreateIndex
CREATE INDEX "Meeting_packageId_startsAt_idx" ON "Meeting"("packageId", "startsAt");

-- AddForeignKey
ALTER TABLE "Bridge" ADD CONSTRAINT "Bridge_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reaction" ADD CONSTRAINT "Reaction_bridgeId_fkey" FOREIGN KEY ("bridgeId") REFERENCES "Bridge"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MinutesApproval" ADD CONSTRAINT "MinutesApproval_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
