-- CreateTable
CREATE TABLE "ThreadVisit" (
    "threadId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ThreadVisit_pkey" PRIMARY KEY ("threadId","personId")
);

-- CreateIndex
CREATE INDEX "Message_mentions_idx" ON "Message" USING GIN ("mentions");

-- AddForeignKey
ALTER TABLE "ThreadVisit" ADD CONSTRAINT "ThreadVisit_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
