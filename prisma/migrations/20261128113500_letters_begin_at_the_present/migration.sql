-- Letters begin at the present. An installation that is older than letters has ledgers of years and no place up to which
-- they were read: read from their beginning, they would send people letters about what they did long ago. Each ledger
-- that is there now was read up to its present length; one that is opened later has no place, and is read from its start.
-- Where some place is kept, letters have begun already, and a ledger without one is new since: its letters are still due.
INSERT INTO "LetterCursor" ("ledgerId", seq)
SELECT id, size FROM "Ledger" WHERE NOT EXISTS (SELECT FROM "LetterCursor");
