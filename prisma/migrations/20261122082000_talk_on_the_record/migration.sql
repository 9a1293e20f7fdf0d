-- What the sides say to each other about a clause, a change or the package; or among themselves.

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('parties', 'delegation');

-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "audience" "Audience" NOT NULL,
    "delegationId" UUID,
    "clauseId" UUID,
    "changeId" UUID,
    "openedById" UUID NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "resolvedById" UUID,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "packageId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "delegationId" UUID,
    "body" TEXT NOT NULL,
    "quote" TEXT,
    "mentions" UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "threadId" UUID NOT NULL,
    "delegationId" UUID NOT NULL,
    "messageId" UUID NOT NULL,
    "answerId" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Question_pkey" PRIMARY KEY ("messageId","delegationId")
);

-- CreateIndex
CREATE INDEX "Thread_packageId_clauseId_idx" ON "Thread"("packageId", "clauseId");

-- CreateIndex
CREATE INDEX "Thread_packageId_changeId_idx" ON "Thread"("packageId", "changeId");

-- CreateIndex
CREATE INDEX "Message_threadId_at_idx" ON "Message"("threadId", "at");

-- CreateIndex
CREATE INDEX "Question_delegationId_answeredAt_idx" ON "Question"("delegationId", "answeredAt");

-- AddForeignKey
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_packageId_fkey" FOREIGN KEY ("packageId") REFERENCES "Package"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
