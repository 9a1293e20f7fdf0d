-- A copy of a record could leave out its latest public entries and still verify: the chain holds withheld entries as well
-- as shown ones. From now on the signed checkpoint states how many are public. A checkpoint that stands does not; the next
-- act on its package signs one that does.
ALTER TABLE "Ledger" ADD COLUMN "publicSize" INTEGER NOT NULL DEFAULT 0;

UPDATE "Ledger" l SET "publicSize" = e.shown
FROM (SELECT "ledgerId", count(*)::int AS shown FROM "Entry" WHERE visibility = 'public' GROUP BY "ledgerId") e
WHERE e."ledgerId" = l.id;
