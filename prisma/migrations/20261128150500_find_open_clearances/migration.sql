-- A clearer's time runs out without anything happening, so the post looks at open rounds every half a minute. Of all rounds
-- there ever were, few are open at a time.
CREATE INDEX "open_clearances" ON "ClearanceRound" (id) WHERE stage = 'open';
