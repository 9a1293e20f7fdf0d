-- A merge finds a clause's block by where the blocks begin, instead of counting the clauses before it.
ALTER TABLE "TreeBlock" ADD COLUMN "firstId" UUID;

UPDATE "TreeBlock" b SET "firstId" = l.id
FROM (SELECT id, "packageId", row_number() OVER (PARTITION BY "packageId" ORDER BY id) - 1 AS position
      FROM "Clause" WHERE digest IS NOT NULL) l
WHERE l."packageId" = b."packageId" AND l.position = b.index * 64;

ALTER TABLE "TreeBlock" ALTER COLUMN "firstId" SET NOT NULL;
