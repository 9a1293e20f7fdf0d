-- Readiness of institutions, rated by each side and agreed (F2); remarks of the coach that were set aside.

-- CreateEnum
CREATE TYPE "Dimension" AS ENUM ('civilian_control', 'human_resources', 'integrity', 'budget', 'operations', 'oversight');

-- CreateTable
CREATE TABLE "Institution" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Institution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadinessRating" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "dimension" "Dimension" NOT NULL,
    "delegationId" UUID NOT NULL,
    "level" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "supersededAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReadinessRating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadinessAgreed" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "institutionId" UUID NOT NULL,
    "dimension" "Dimension" NOT NULL,
    "level" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL,
    "motionId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "supersededAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReadinessAgreed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RemarkDismissal" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "remark" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RemarkDismissal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Institution_packageId_idx" ON "Institution"("packageId");

-- CreateIndex
CREATE INDEX "ReadinessRating_packageId_idx" ON "ReadinessRating"("packageId");

-- CreateIndex
CREATE UNIQUE INDEX "ReadinessAgreed_motionId_key" ON "ReadinessAgreed"("motionId");

-- CreateIndex
CREATE INDEX "ReadinessAgreed_packageId_idx" ON "ReadinessAgreed"("packageId");

-- CreateIndex
CREATE UNIQUE INDEX "RemarkDismissal_delegationId_remark_digest_key" ON "RemarkDismissal"("delegationId", "remark", "digest");

-- AddForeignKey
ALTER TABLE "Institution" ADD CONSTRAINT "Institution_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadinessRating" ADD CONSTRAINT "ReadinessRating_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReadinessAgreed" ADD CONSTRAINT "ReadinessAgreed_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
