-- Who signed which text is a public act: the statement stands in a public entry. What a signatory thinks before that, or
-- why one declines, is the talks' own.
CREATE OR REPLACE VIEW publication.package WITH (security_barrier) AS
SELECT p.id, p.slug, p.title, p."hostCountry" AS host_country, p.stage, p.languages, p."termStart" AS term_start,
       p."termEnd" AS term_end, p.revision, p.root, p."clauseCount" AS clause_count, p."publishedAt" AS published_at,
       p."inForceRevision" AS in_force_revision, p."inForceAt" AS in_force_at
FROM "Package" p
WHERE p."publishedAt" IS NOT NULL
-- The order of the list: a view that is a barrier is planned by itself and would otherwise sort all packages for one page.
ORDER BY p."publishedAt" DESC, p.id DESC;

CREATE VIEW publication.signing WITH (security_barrier) AS
SELECT s.id, s."packageId" AS package_id, s.number, s.revision, s.root, s."order", s.stage, s."openedAt" AS opened_at,
       s."settledAt" AS settled_at
FROM "Package" p
JOIN "Signing" s ON s."packageId" = p.id
WHERE p."publishedAt" IS NOT NULL;

-- A place to sign at, with what stands there once it is signed.
CREATE VIEW publication.signatory WITH (security_barrier) AS
SELECT i.id, s."packageId" AS package_id, i."signingId" AS signing_id, i."delegationId" AS delegation_id, i.ordinal,
       i."signedAt" AS signed_at,
       CASE WHEN i."signedAt" IS NOT NULL THEN i.name END AS name,
       CASE WHEN i."signedAt" IS NOT NULL THEN i.office END AS office,
       CASE WHEN i."signedAt" IS NOT NULL THEN i.method END AS method,
       CASE WHEN i."signedAt" IS NOT NULL THEN i.statement END AS statement,
       CASE WHEN i."signedAt" IS NOT NULL THEN i.proof END AS proof
FROM "Package" p
JOIN "Signing" s ON s."packageId" = p.id
JOIN "Signatory" i ON i."signingId" = s.id
WHERE p."publishedAt" IS NOT NULL;

GRANT SELECT ON publication.signing, publication.signatory TO concord_public;
