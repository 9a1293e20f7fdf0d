-- The record cannot be rewritten, not even by the application: what happened (Entry), what was agreed (ClauseVersion,
-- Revision) and who agreed (Consent) refuse to be changed or removed.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of "%" refused: the record is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Entry" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Entry" EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "ClauseVersion" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "ClauseVersion" EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Revision" EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER never_removed BEFORE DELETE ON "Consent" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Consent" EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER never_removed BEFORE DELETE ON "Ledger" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "Ledger" EXECUTE FUNCTION refuse_rewriting();

-- A consent says one thing once. All that may happen to it later is that it stops counting.
CREATE FUNCTION consent_only_lapses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."lapsedAt" IS NOT NULL OR NEW."lapsedAt" IS NULL
     OR ROW(NEW.id, NEW."packageId", NEW."changeId", NEW."delegationId", NEW."personId", NEW.digest, NEW.at)
        IS DISTINCT FROM ROW(OLD.id, OLD."packageId", OLD."changeId", OLD."delegationId", OLD."personId", OLD.digest, OLD.at)
  THEN RAISE EXCEPTION 'a consent can only lapse' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_lapses BEFORE UPDATE ON "Consent" FOR EACH ROW EXECUTE FUNCTION consent_only_lapses();

-- A ledger only grows, and its head moves only with an entry.
CREATE FUNCTION ledger_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id <> OLD.id OR NEW.scope <> OLD.scope OR NEW.size <= OLD.size OR NEW.at < OLD.at
  THEN RAISE EXCEPTION 'a ledger only grows' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_grows BEFORE UPDATE ON "Ledger" FOR EACH ROW EXECUTE FUNCTION ledger_only_grows();

-- Numbers of revisions go up by one.
CREATE FUNCTION package_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id <> OLD.id OR NEW.slug <> OLD.slug OR NEW.revision NOT IN (OLD.revision, OLD.revision + 1)
     OR (OLD."publishedAt" IS NOT NULL AND NEW."publishedAt" IS DISTINCT FROM OLD."publishedAt")
  THEN RAISE EXCEPTION 'a package keeps its name and its past' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER moves_forward BEFORE UPDATE ON "Package" FOR EACH ROW EXECUTE FUNCTION package_moves_forward();

-- Ranks sort by character code on every server, whatever its language.
ALTER TABLE "Clause" ALTER COLUMN "rank" TYPE text COLLATE "C";
ALTER TABLE "ClauseVersion" ALTER COLUMN "rank" TYPE text COLLATE "C";
ALTER TABLE "Change" ALTER COLUMN "rank" TYPE text COLLATE "C";

-- One host nation has one delegation.
CREATE UNIQUE INDEX "one_host" ON "Delegation" ("packageId") WHERE side = 'host' AND "leftAt" IS NULL;

ALTER TABLE "Package" ADD CONSTRAINT "term_in_order" CHECK ("termStart" < "termEnd"),
  ADD CONSTRAINT "slug_is_an_address" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "root_is_a_digest" CHECK (root ~ '^[0-9a-f]{64}$');
ALTER TABLE "Change" ADD CONSTRAINT "base_unless_added" CHECK ((action = 'add') = ("baseDigest" IS NULL)),
  ADD CONSTRAINT "digest_is_a_digest" CHECK (digest ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "settled_when_over" CHECK ((stage IN ('draft', 'open')) = ("settledAt" IS NULL));
ALTER TABLE "Clause" ADD CONSTRAINT "agreed_has_wording"
  CHECK ((standing = 'agreed') = ("versionId" IS NOT NULL) AND ("versionId" IS NULL) = (digest IS NULL));
ALTER TABLE "Amendment" ADD CONSTRAINT "numbered_when_tabled" CHECK ((stage = 'draft') = (number IS NULL));
ALTER TABLE "Entry" ADD CONSTRAINT "seq_from_one" CHECK (seq >= 1);
ALTER TABLE "Consent" ADD CONSTRAINT "digest_is_a_digest" CHECK (digest ~ '^[0-9a-f]{64}$');

-- Merkle leaves of a package in their order, without reading bodies.
CREATE INDEX "agreed_leaves" ON "Clause" ("packageId", id) INCLUDE (digest) WHERE digest IS NOT NULL;
