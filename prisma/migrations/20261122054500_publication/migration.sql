-- What the public may see, and nothing more: views over published packages, and a role that can read them alone.
-- A clause or an entry that is not public is there by its digest only.
CREATE SCHEMA publication;

CREATE VIEW publication.package WITH (security_barrier) AS
SELECT p.id, p.slug, p.title, p."hostCountry" AS host_country, p.stage, p.languages, p."termStart" AS term_start,
       p."termEnd" AS term_end, p.revision, p.root, p."clauseCount" AS clause_count, p."publishedAt" AS published_at
FROM "Package" p
WHERE p."publishedAt" IS NOT NULL
-- The order of the list: a view that is a barrier is planned by itself and would otherwise sort all packages for one page.
ORDER BY p."publishedAt" DESC, p.id DESC;

CREATE VIEW publication.delegation WITH (security_barrier) AS
SELECT d.id, d."packageId" AS package_id, d.side, d.ordinal, o.id AS organisation_id, o.name AS organisation,
       o.country, d."seatedAt" AS seated_at, d."leftAt" AS left_at
FROM "Package" p
JOIN "Delegation" d ON d."packageId" = p.id
JOIN "Organisation" o ON o.id = d."organisationId"
WHERE p."publishedAt" IS NOT NULL;

CREATE VIEW publication.guest WITH (security_barrier) AS
SELECT g."packageId" AS package_id, g.role, o.id AS organisation_id, o.name AS organisation, g.since, g.until
FROM "Package" p
JOIN "Guest" g ON g."packageId" = p.id
JOIN "Organisation" o ON o.id = g."organisationId"
WHERE p."publishedAt" IS NOT NULL;

-- Every wording that was ever agreed.
CREATE VIEW publication.clause_version WITH (security_barrier) AS
SELECT v."packageId" AS package_id, v."clauseId" AS clause_id, v.revision, v.digest, v.at,
       v.visibility <> 'public' AS restricted,
       CASE WHEN v.visibility = 'public' THEN v.kind END AS kind,
       CASE WHEN v.visibility = 'public' THEN v.rank END AS rank,
       CASE WHEN v.visibility = 'public' THEN v.body END AS body,
       CASE WHEN v.visibility = 'public' THEN v.salt END AS salt
FROM "Package" p
JOIN "ClauseVersion" v ON v."packageId" = p.id
WHERE p."publishedAt" IS NOT NULL;

-- The agreed text as it stands.
CREATE VIEW publication.clause WITH (security_barrier) AS
SELECT c."packageId" AS package_id, c.id, v.revision, v.digest, v.at,
       v.visibility <> 'public' AS restricted,
       CASE WHEN v.visibility = 'public' THEN c.chapter END AS chapter,
       CASE WHEN v.visibility = 'public' THEN v.kind END AS kind,
       CASE WHEN v.visibility = 'public' THEN v.rank END AS rank,
       CASE WHEN v.visibility = 'public' THEN v.body END AS body,
       CASE WHEN v.visibility = 'public' THEN v.salt END AS salt
FROM "Package" p
JOIN "Clause" c ON c."packageId" = p.id
JOIN "ClauseVersion" v ON v.id = c."versionId"
WHERE p."publishedAt" IS NOT NULL;

CREATE VIEW publication.revision WITH (security_barrier) AS
SELECT r."packageId" AS package_id, r.number, r.root, r."clauseCount" AS clause_count, r.at, r."entrySeq" AS entry_seq
FROM "Package" p
JOIN "Revision" r ON r."packageId" = p.id
WHERE p."publishedAt" IS NOT NULL;

CREATE VIEW publication.entry WITH (security_barrier) AS
SELECT e."ledgerId" AS package_id, e.seq, e.at, e."payloadDigest" AS payload_digest, e.prev, e.hash,
       CASE WHEN e.visibility = 'public' THEN e.type END AS type,
       CASE WHEN e.visibility = 'public' THEN e.visibility END AS visibility,
       CASE WHEN e.visibility = 'public' THEN e.actor END AS actor,
       CASE WHEN e.visibility = 'public' THEN e.data END AS data,
       CASE WHEN e.visibility = 'public' THEN e.salt END AS salt
FROM "Package" p
JOIN "Entry" e ON e."ledgerId" = p.id
WHERE p."publishedAt" IS NOT NULL;

CREATE VIEW publication.ledger WITH (security_barrier) AS
SELECT l.id AS package_id, l.size, l.hash, l.at, l.checkpoint
FROM "Package" p
JOIN "Ledger" l ON l.id = p.id AND l.scope = 'package'
WHERE p."publishedAt" IS NOT NULL;

CREATE VIEW publication.signing_key WITH (security_barrier) AS
SELECT k.name, k."publicKey" AS public_key, k.since, k.until
FROM "SigningKey" k;

-- The list's first page costs the same with ten packages and with a hundred thousand.
CREATE INDEX "published_latest_first" ON "Package" ("publishedAt" DESC, id DESC) WHERE "publishedAt" IS NOT NULL;
CREATE INDEX "published_by_country" ON "Package" ("hostCountry", "publishedAt" DESC, id DESC) WHERE "publishedAt" IS NOT NULL;
CREATE INDEX "delegations_of" ON "Delegation" ("organisationId", side, "packageId");

-- What the list can be narrowed by, found by jumping from one value to the next instead of reading every package.
CREATE VIEW publication.country WITH (security_barrier) AS
WITH RECURSIVE jump AS (
  (SELECT p."hostCountry" AS code FROM "Package" p WHERE p."publishedAt" IS NOT NULL ORDER BY p."hostCountry" LIMIT 1)
  UNION ALL
  SELECT (SELECT p."hostCountry" FROM "Package" p
          WHERE p."publishedAt" IS NOT NULL AND p."hostCountry" > jump.code ORDER BY p."hostCountry" LIMIT 1)
  FROM jump WHERE jump.code IS NOT NULL
)
SELECT code FROM jump WHERE code IS NOT NULL;

CREATE VIEW publication.donor WITH (security_barrier) AS
SELECT o.id, o.name
FROM "Organisation" o
WHERE EXISTS (
  SELECT FROM "Delegation" d JOIN "Package" p ON p.id = d."packageId"
  WHERE d."organisationId" = o.id AND d.side = 'donor' AND d."leftAt" IS NULL AND p."publishedAt" IS NOT NULL);

-- Roles belong to the whole server: another database of it may have made this one, perhaps at this very moment.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'concord_public') THEN
    BEGIN
      CREATE ROLE concord_public NOLOGIN;
    EXCEPTION
      WHEN duplicate_object OR unique_violation THEN NULL;
      WHEN insufficient_privilege THEN
        RAISE EXCEPTION 'role % may not make roles: have an administrator of the server run CREATE ROLE concord_public NOLOGIN; GRANT concord_public TO %', CURRENT_USER, CURRENT_USER
          USING ERRCODE = 'insufficient_privilege';
    END;
  END IF;
  BEGIN
    EXECUTE format('GRANT concord_public TO %I', CURRENT_USER);
  EXCEPTION WHEN insufficient_privilege THEN
    IF NOT pg_has_role(CURRENT_USER, 'concord_public', 'MEMBER') THEN
      RAISE EXCEPTION 'role % may not act as concord_public: have an administrator of the server run GRANT concord_public TO %', CURRENT_USER, CURRENT_USER
        USING ERRCODE = 'insufficient_privilege';
    END IF;
  END;
END $$;

GRANT USAGE ON SCHEMA publication TO concord_public;
GRANT SELECT ON ALL TABLES IN SCHEMA publication TO concord_public;
