-- Of all that was ever moved, proposed, held and asked, little is open at a time. An inbox asks for that little: where
-- statistics say it is next to nothing, PostgreSQL would rather read the whole table than look it up package by package.
CREATE INDEX "open_motions" ON "Motion" ("packageId") WHERE stage = 'open';
CREATE INDEX "open_bridges" ON "Bridge" ("packageId") WHERE stage = 'open';
CREATE INDEX "held_meetings" ON "Meeting" ("packageId") WHERE stage = 'held';
CREATE INDEX "unanswered_questions" ON "Question" ("delegationId") WHERE "answerId" IS NULL;
