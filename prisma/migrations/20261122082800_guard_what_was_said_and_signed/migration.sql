-- What was said and what was signed cannot be rewritten, like the rest of the record.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Message" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Message" EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "MinutesApproval" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "CounselShare" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER never_removed BEFORE DELETE ON "Signing" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER never_removed BEFORE DELETE ON "Signatory" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- A signature is given once, and a settled signing stays settled.
CREATE FUNCTION signature_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."signedAt" IS NOT NULL AND NEW IS DISTINCT FROM OLD
     OR ROW(NEW.id, NEW."signingId", NEW."delegationId", NEW."personId", NEW.ordinal)
        IS DISTINCT FROM ROW(OLD.id, OLD."signingId", OLD."delegationId", OLD."personId", OLD.ordinal)
  THEN RAISE EXCEPTION 'a signature stays as it was given' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stays BEFORE UPDATE ON "Signatory" FOR EACH ROW EXECUTE FUNCTION signature_stays();

CREATE FUNCTION signing_settles_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.stage <> 'open' OR ROW(NEW.id, NEW."packageId", NEW.number, NEW.revision, NEW.root, NEW."order", NEW."motionId", NEW."openedAt")
     IS DISTINCT FROM ROW(OLD.id, OLD."packageId", OLD.number, OLD.revision, OLD.root, OLD."order", OLD."motionId", OLD."openedAt")
  THEN RAISE EXCEPTION 'a signing settles once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER settles_once BEFORE UPDATE ON "Signing" FOR EACH ROW EXECUTE FUNCTION signing_settles_once();

-- One text is before the signatories at a time, and no two in force have one number.
CREATE UNIQUE INDEX "one_open_signing" ON "Signing" ("packageId") WHERE stage = 'open';
CREATE UNIQUE INDEX "one_number" ON "Signing" ("packageId", number) WHERE stage <> 'lapsed';

ALTER TABLE "Signing" ADD CONSTRAINT "settled_when_over" CHECK ((stage = 'open') = ("settledAt" IS NULL)),
  ADD CONSTRAINT "root_is_a_digest" CHECK (root ~ '^[0-9a-f]{64}$');
ALTER TABLE "Signatory" ADD CONSTRAINT "signed_whole" CHECK (
  ("signedAt" IS NULL) = (name IS NULL AND office IS NULL AND method IS NULL AND statement IS NULL AND proof IS NULL)
  AND (method IS DISTINCT FROM 'passkey' OR proof IS NOT NULL)
  AND NOT ("signedAt" IS NOT NULL AND "refusedAt" IS NOT NULL)
  AND ("refusedAt" IS NULL) = (refusal IS NULL));
ALTER TABLE "Package" ADD CONSTRAINT "in_force_since" CHECK (("inForceRevision" IS NULL) = ("inForceAt" IS NULL));
ALTER TABLE "Amendment" DROP CONSTRAINT "numbered_when_tabled",
  ADD CONSTRAINT "numbered_when_tabled" CHECK ((stage IN ('draft', 'in_clearance')) = (number IS NULL));
ALTER TABLE "Thread" ADD CONSTRAINT "private_to_somebody" CHECK (audience = 'parties' OR "delegationId" IS NOT NULL),
  ADD CONSTRAINT "resolved_by_somebody" CHECK (("resolvedAt" IS NULL) = ("resolvedById" IS NULL));
ALTER TABLE "ClearanceRound" ADD CONSTRAINT "settled_when_over" CHECK ((stage = 'open') = ("settledAt" IS NULL));
ALTER TABLE "StandIn" ADD CONSTRAINT "days_in_order" CHECK ("from" <= "until"), ADD CONSTRAINT "somebody_else" CHECK ("personId" <> "standInId");
ALTER TABLE "ReadinessRating" ADD CONSTRAINT "one_to_five" CHECK (level BETWEEN 1 AND 5);
ALTER TABLE "ReadinessAgreed" ADD CONSTRAINT "one_to_five" CHECK (level BETWEEN 1 AND 5);
ALTER TABLE "Bridge" ADD CONSTRAINT "settled_when_over" CHECK ((stage = 'open') = ("settledAt" IS NULL));
ALTER TABLE "Meeting" ADD CONSTRAINT "hours_in_order" CHECK ("startsAt" < "endsAt");
ALTER TABLE "Bridge" ALTER COLUMN "rank" TYPE text COLLATE "C";

-- One clearance round at a time for a draft, one institution rated once by a delegation in a dimension.
CREATE UNIQUE INDEX "one_open_round" ON "ClearanceRound" ("amendmentId") WHERE stage = 'open';
CREATE UNIQUE INDEX "one_rating" ON "ReadinessRating" ("institutionId", dimension, "delegationId") WHERE "supersededAt" IS NULL;
CREATE UNIQUE INDEX "one_agreed" ON "ReadinessAgreed" ("institutionId", dimension) WHERE "supersededAt" IS NULL;
CREATE UNIQUE INDEX "one_generator" ON "CodeGenerator" ("personId") WHERE "revokedAt" IS NULL AND "confirmedAt" IS NOT NULL;
