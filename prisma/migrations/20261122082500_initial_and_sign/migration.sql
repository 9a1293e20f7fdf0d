-- Initialling freezes one revision; its signatories sign its root.

-- CreateEnum
CREATE TYPE "SigningOrder" AS ENUM ('free', 'fixed');

-- CreateEnum
CREATE TYPE "SigningStage" AS ENUM ('open', 'complete', 'lapsed');

-- CreateEnum
CREATE TYPE "SigningMethod" AS ENUM ('passkey', 'code');

-- AlterEnum
ALTER TYPE "MotionKind" ADD VALUE 'initial';
ALTER TYPE "MotionKind" ADD VALUE 'reopen';
ALTER TYPE "MotionKind" ADD VALUE 'rate';

-- AlterTable
ALTER TABLE "Package" ADD COLUMN     "inForceAt" TIMESTAMPTZ(3),
ADD COLUMN     "inForceRevision" INTEGER;

-- CreateTable
CREATE TABLE "Signing" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "root" TEXT NOT NULL,
    "order" "SigningOrder" NOT NULL,
    "stage" "SigningStage" NOT NULL,
    "motionId" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Signing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signatory" (
    "id" UUID NOT NULL,
    "signingId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "name" TEXT,
    "office" TEXT,
    "method" "SigningMethod",
    "statement" JSONB,
    "proof" JSONB,
    "signedAt" TIMESTAMPTZ(3),
    "refusal" TEXT,
    "refusedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Signatory_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Signing_motionId_key" ON "Signing"("motionId");

-- CreateIndex
CREATE INDEX "Signing_packageId_stage_idx" ON "Signing"("packageId", "stage");

-- CreateIndex
CREATE INDEX "Signatory_personId_idx" ON "Signatory"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Signatory_signingId_delegationId_personId_key" ON "Signatory"("signingId", "delegationId", "personId");

-- AddForeignKey
ALTER TABLE "Signing" ADD CONSTRAINT "Signing_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signatory" ADD CONSTRAINT "Signatory_signingId_fkey" FOREIGN KEY ("signingId") REFERENCES "Signing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
