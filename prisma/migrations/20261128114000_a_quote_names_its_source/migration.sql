-- A quote is what its source says, and the message names the source. Columns that are empty change no digest of a row that
-- the ledger has bound already.
-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "quotedChangeId" UUID,
ADD COLUMN     "quotedClauseId" UUID,
ADD COLUMN     "quotedMessageId" UUID;

-- What was quoted before nobody had checked, and it stays as it was said: the rule holds for what is said from now on.
ALTER TABLE "Message" ADD CONSTRAINT "quoted_from_one_source" CHECK (
  num_nonnulls("quotedClauseId", "quotedChangeId", "quotedMessageId") = num_nonnulls(quote)) NOT VALID;
