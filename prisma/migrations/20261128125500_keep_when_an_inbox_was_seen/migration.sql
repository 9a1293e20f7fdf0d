-- "What moved since my last visit" needs to know when that was. One row a person, written over at every visit: nobody can
-- read from it how often somebody came.
CREATE TABLE "InboxVisit" (
    "personId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3),
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InboxVisit_pkey" PRIMARY KEY ("personId"),
    CONSTRAINT "a_visit_follows_another" CHECK ("since" <= "seenAt")
);

ALTER TABLE "InboxVisit" ADD CONSTRAINT "InboxVisit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
