-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "AmendmentStage" AS ENUM ('draft', 'tabled', 'settled');

-- CreateEnum
CREATE TYPE "ChangeAction" AS ENUM ('add', 'change', 'remove');

-- CreateEnum
CREATE TYPE "ChangeStage" AS ENUM ('draft', 'open', 'agreed', 'rejected', 'withdrawn', 'lapsed');

-- CreateEnum
CREATE TYPE "ClauseKind" AS ENUM ('purpose', 'interest', 'priority', 'term', 'phase', 'milestone', 'condition', 'commitment', 'incentive', 'tranche', 'indicator', 'sunset', 'risk', 'review', 'consultation');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('public', 'parties', 'oversight');

-- CreateEnum
CREATE TYPE "ClauseStanding" AS ENUM ('drafted', 'proposed', 'agreed', 'removed', 'void');

-- CreateEnum
CREATE TYPE "LedgerScope" AS ENUM ('package', 'delegation', 'organisation');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('donor', 'host', 'mediator', 'oversight', 'civil_society');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('drafting', 'negotiating', 'initialled', 'in_force', 'completed', 'expired', 'terminated');

-- CreateEnum
CREATE TYPE "Side" AS ENUM ('donor', 'host');

-- CreateEnum
CREATE TYPE "SeatRole" AS ENUM ('lead', 'drafter', 'clearer', 'signatory', 'verifier', 'observer');

-- CreateEnum
CREATE TYPE "GuestRole" AS ENUM ('mediator', 'overseer');

-- CreateEnum
CREATE TYPE "MotionKind" AS ENUM ('publish', 'appoint');

-- CreateEnum
CREATE TYPE "MotionStage" AS ENUM ('open', 'carried', 'rejected', 'withdrawn');

-- CreateTable
CREATE TABLE "Amendment" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "number" INTEGER,
    "stage" "AmendmentStage" NOT NULL,
    "linked" BOOLEAN NOT NULL,
    "title" TEXT NOT NULL,
    "rationale" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "tabledAt" TIMESTAMPTZ(3),
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "amendmentId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "action" "ChangeAction" NOT NULL,
    "stage" "ChangeStage" NOT NULL,
    "baseDigest" TEXT,
    "kind" "ClauseKind" NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "rank" TEXT NOT NULL,
    "chapter" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "salt" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "edition" INTEGER NOT NULL DEFAULT 1,
    "countersId" UUID,
    "conflicts" JSONB NOT NULL DEFAULT '[]',
    "reason" TEXT,
    "position" INTEGER NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "lapsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Clause" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "standing" "ClauseStanding" NOT NULL,
    "ownerDelegationId" UUID NOT NULL,
    "kind" "ClauseKind" NOT NULL,
    "chapter" TEXT NOT NULL,
    "rank" TEXT NOT NULL,
    "versionId" UUID,
    "digest" TEXT,

    CONSTRAINT "Clause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClauseVersion" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "clauseId" UUID NOT NULL,
    "changeId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" "ClauseKind" NOT NULL,
    "visibility" "Visibility" NOT NULL,
    "rank" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "salt" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClauseVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "packageId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "root" TEXT NOT NULL,
    "clauseCount" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "entrySeq" INTEGER NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("packageId","number")
);

-- CreateTable
CREATE TABLE "TreeBlock" (
    "packageId" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "TreeBlock_pkey" PRIMARY KEY ("packageId","index")
);

-- CreateTable
CREATE TABLE "Ledger" (
    "id" UUID NOT NULL,
    "scope" "LedgerScope" NOT NULL,
    "size" INTEGER NOT NULL DEFAULT 0,
    "hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3),
    "frontier" JSONB NOT NULL,
    "checkpoint" TEXT,

    CONSTRAINT "Ledger_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Entry" (
    "ledgerId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "visibility" TEXT NOT NULL,
    "actor" JSONB NOT NULL,
    "personId" UUID,
    "data" JSONB NOT NULL,
    "salt" TEXT NOT NULL,
    "payloadDigest" TEXT NOT NULL,
    "prev" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("ledgerId","seq")
);

-- CreateTable
CREATE TABLE "SigningKey" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "SigningKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "personId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("personId","key")
);

-- CreateTable
CREATE TABLE "Presence" (
    "packageId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "delegationId" UUID,
    "clauseId" UUID,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("packageId","personId")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "name" JSONB NOT NULL,
    "country" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "passwordHash" TEXT,
    "administratorSince" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "administrator" BOOLEAN NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "idleExpiresAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "assurance" INTEGER NOT NULL,
    "userAgent" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Package" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "hostCountry" TEXT NOT NULL,
    "stage" "Stage" NOT NULL,
    "languages" TEXT[],
    "termStart" DATE NOT NULL,
    "termEnd" DATE NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "root" TEXT NOT NULL,
    "clauseCount" INTEGER NOT NULL DEFAULT 0,
    "publishedAt" TIMESTAMPTZ(3),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Package_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delegation" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "side" "Side" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "seatedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Seat" (
    "id" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "SeatRole" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "Seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Guest" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "GuestRole" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "Guest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Motion" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "kind" "MotionKind" NOT NULL,
    "subject" JSONB NOT NULL,
    "stage" "MotionStage" NOT NULL,
    "movedById" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "movedAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Motion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Vote" (
    "motionId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Vote_pkey" PRIMARY KEY ("motionId","delegationId")
);

-- CreateIndex
CREATE INDEX "Amendment_packageId_delegationId_stage_idx" ON "Amendment"("packageId", "delegationId", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "Amendment_packageId_number_key" ON "Amendment"("packageId", "number");

-- CreateIndex
CREATE INDEX "Change_packageId_stage_delegationId_idx" ON "Change"("packageId", "stage", "delegationId");

-- CreateIndex
CREATE INDEX "Change_clauseId_stage_idx" ON "Change"("clauseId", "stage");

-- CreateIndex
CREATE UNIQUE INDEX "Change_amendmentId_clauseId_key" ON "Change"("amendmentId", "clauseId");

-- CreateIndex
CREATE INDEX "Consent_packageId_idx" ON "Consent"("packageId");

-- CreateIndex
CREATE UNIQUE INDEX "Consent_changeId_delegationId_digest_key" ON "Consent"("changeId", "delegationId", "digest");

-- CreateIndex
CREATE UNIQUE INDEX "Clause_versionId_key" ON "Clause"("versionId");

-- CreateIndex
CREATE INDEX "Clause_packageId_chapter_rank_id_idx" ON "Clause"("packageId", "chapter", "rank", "id");

-- CreateIndex
CREATE INDEX "Clause_packageId_standing_idx" ON "Clause"("packageId", "standing");

-- CreateIndex
CREATE UNIQUE INDEX "ClauseVersion_changeId_key" ON "ClauseVersion"("changeId");

-- CreateIndex
CREATE INDEX "ClauseVersion_packageId_revision_idx" ON "ClauseVersion"("packageId", "revision");

-- CreateIndex
CREATE INDEX "ClauseVersion_clauseId_revision_idx" ON "ClauseVersion"("clauseId", "revision");

-- CreateIndex
CREATE INDEX "Answer_at_idx" ON "Answer"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Person_organisationId_idx" ON "Person"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Invitation_organisationId_idx" ON "Invitation"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Package_slug_key" ON "Package"("slug");

-- CreateIndex
CREATE INDEX "Package_publishedAt_idx" ON "Package"("publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Delegation_packageId_organisationId_key" ON "Delegation"("packageId", "organisationId");

-- CreateIndex
CREATE INDEX "Seat_personId_idx" ON "Seat"("personId");

-- CreateIndex
CREATE INDEX "Seat_delegationId_idx" ON "Seat"("delegationId");

-- CreateIndex
CREATE INDEX "Guest_packageId_idx" ON "Guest"("packageId");

-- CreateIndex
CREATE INDEX "Guest_organisationId_idx" ON "Guest"("organisationId");

-- CreateIndex
CREATE INDEX "Motion_packageId_stage_idx" ON "Motion"("packageId", "stage");

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Amendment" ADD CONSTRAINT "Amendment_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_amendmentId_fkey" FOREIGN KEY ("amendmentId") REFERENCES "Amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Change" ADD CONSTRAINT "Change_countersId_fkey" FOREIGN KEY ("countersId") REFERENCES "Change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "Change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Clause" ADD CONSTRAINT "Clause_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ClauseVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClauseVersion" ADD CONSTRAINT "ClauseVersion_clauseId_fkey" FOREIGN KEY ("clauseId") REFERENCES "Clause"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_delegationId_fkey" FOREIGN KEY ("delegationId") REFERENCES "Delegation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Seat" ADD CONSTRAINT "Seat_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guest" ADD CONSTRAINT "Guest_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Guest" ADD CONSTRAINT "Guest_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Motion" ADD CONSTRAINT "Motion_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Vote" ADD CONSTRAINT "Vote_motionId_fkey" FOREIGN KEY ("motionId") REFERENCES "Motion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
