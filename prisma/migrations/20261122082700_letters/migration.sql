-- Letters are queued where they cannot be lost and sent once; calendars have private addresses.

-- CreateEnum
CREATE TYPE "LetterStage" AS ENUM ('queued', 'sending', 'sent', 'failed', 'dropped');

-- CreateEnum
CREATE TYPE "LetterChoice" AS ENUM ('at_once', 'daily', 'none');

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "letterChoice" "LetterChoice" NOT NULL DEFAULT 'at_once';

-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "occasion" TEXT NOT NULL,
    "stage" "LetterStage" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "leasedUntil" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "messageId" TEXT,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterCursor" (
    "ledgerId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,

    CONSTRAINT "LetterCursor_pkey" PRIMARY KEY ("ledgerId")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Letter_occasion_key" ON "Letter"("occasion");

-- CreateIndex
CREATE INDEX "Letter_stage_dueAt_idx" ON "Letter"("stage", "dueAt");

-- CreateIndex
CREATE INDEX "Letter_personId_createdAt_idx" ON "Letter"("personId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_personId_idx" ON "CalendarFeed"("personId");

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
