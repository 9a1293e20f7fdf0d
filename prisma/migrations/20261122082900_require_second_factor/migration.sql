-- An organisation may ask a second factor of everybody who works here.
-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN "secondFactorSince" TIMESTAMPTZ(3);
