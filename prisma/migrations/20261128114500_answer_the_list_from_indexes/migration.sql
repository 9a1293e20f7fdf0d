-- Each question that the public list can be asked is answered from an index, with a hundred packages and with a hundred
-- thousand. No extension is needed: an installation's login may not be allowed to create one, nor its server have it.

CREATE INDEX "published_by_stage" ON "Package" (stage, "publishedAt" DESC, id DESC) WHERE "publishedAt" IS NOT NULL;
CREATE INDEX "published_by_country_and_stage" ON "Package" ("hostCountry", stage, "publishedAt" DESC, id DESC)
WHERE "publishedAt" IS NOT NULL;

-- What a word is found by: every three letters of it that follow one another. A shorter word is found where words begin
-- with it, which a space before its letters stands for.
CREATE FUNCTION publication.grams_of_word(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length(word) < 3 THEN ARRAY[' ' || lower(word)]
              ELSE ARRAY(SELECT substr(lower(word), place, 3) FROM generate_series(1, length(word) - 2) AS place) END
$$;

CREATE FUNCTION publication.grams_of_title(title jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY(
    SELECT DISTINCT gram
    FROM jsonb_each_text(title) AS worded(language, words), regexp_split_to_table(words, '\s+') AS word,
         unnest(publication.grams_of_word(word) || publication.grams_of_word(left(word, 1))
                || publication.grams_of_word(left(word, 2))) AS gram)
$$;

-- Without the list of what was added last, which every search would read through.
CREATE INDEX "published_by_words" ON "Package" USING gin (publication.grams_of_title(title)) WITH (fastupdate = off)
WHERE "publishedAt" IS NOT NULL;

-- One donor's packages in the order of the list: two tables know it together, and no index spans two tables.
CREATE TABLE "ListedDonor" (
    "organisationId" UUID NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "packageId" UUID NOT NULL,

    CONSTRAINT "ListedDonor_pkey" PRIMARY KEY ("organisationId","publishedAt","packageId")
);
CREATE INDEX "ListedDonor_packageId_idx" ON "ListedDonor"("packageId");

INSERT INTO "ListedDonor"
SELECT d."organisationId", p."publishedAt", p.id FROM "Package" p JOIN "Delegation" d ON d."packageId" = p.id
WHERE p."publishedAt" IS NOT NULL AND d.side = 'donor' AND d."leftAt" IS NULL;

CREATE FUNCTION list_donors() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  package uuid := to_jsonb(NEW) ->> TG_ARGV[0];
BEGIN
  DELETE FROM "ListedDonor" WHERE "packageId" = package;
  INSERT INTO "ListedDonor"
  SELECT d."organisationId", p."publishedAt", p.id FROM "Package" p JOIN "Delegation" d ON d."packageId" = p.id
  WHERE p.id = package AND p."publishedAt" IS NOT NULL AND d.side = 'donor' AND d."leftAt" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER list_donors AFTER UPDATE OF "publishedAt" ON "Package" FOR EACH ROW EXECUTE FUNCTION list_donors('id');
CREATE TRIGGER list_donors AFTER INSERT OR UPDATE OF "leftAt" ON "Delegation"
FOR EACH ROW EXECUTE FUNCTION list_donors('packageId');

-- The packages of one page of the list that fit what is asked, the latest published first, after the one named `after`.
-- A view that is a barrier tells no index of a condition that might give away what the view hides; these conditions are
-- written here, and not by whoever may only read. A word that many titles hold fills a page from the latest ones; what few
-- titles hold, the index of words names. Neither way reads more because the list is long.
CREATE FUNCTION publication.found(words text[], country text, "inStage" text, donor uuid, after text, "atMost" integer)
RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  asked text[] := ARRAY(SELECT DISTINCT gram FROM unnest(words) AS word, unnest(publication.grams_of_word(word)) AS gram);
  short text[] := ARRAY(SELECT gram FROM unnest(asked) AS gram WHERE gram LIKE ' %');
  listed text := CASE WHEN donor IS NULL THEN '"Package" p' ELSE '"ListedDonor" l JOIN "Package" p ON p.id = l."packageId"' END;
  place text := CASE WHEN donor IS NULL THEN 'p."publishedAt" DESC, p.id DESC' ELSE 'l."publishedAt" DESC, l."packageId" DESC' END;
  fits text := 'p."publishedAt" IS NOT NULL'
    || CASE WHEN donor IS NOT NULL THEN ' AND l."organisationId" = $4' ELSE '' END
    || CASE WHEN country IS NOT NULL THEN ' AND p."hostCountry" = $2' ELSE '' END
    || CASE WHEN "inStage" IS NOT NULL THEN ' AND p.stage = $3::"Stage"' ELSE '' END
    || CASE WHEN after IS NOT NULL THEN format(' AND (%s) < (
         SELECT a."publishedAt", a.id FROM "Package" a WHERE a.slug = $5 AND a."publishedAt" IS NOT NULL)',
         replace(place, ' DESC', '')) ELSE '' END;
  -- Most titles are passed over at one look, without taking their languages apart.
  looks text[] := ARRAY(SELECT '%' || regexp_replace(btrim(to_jsonb(lower(word))::text, '"'), '([\\%_])', '\\\1', 'g') || '%'
                        FROM unnest(words) AS word);
  worded text := 'lower(p.title::text) LIKE ALL ($7)
    AND NOT EXISTS (SELECT FROM unnest($1) AS word WHERE length(word) >= 3 AND NOT EXISTS (
      SELECT FROM jsonb_each_text(p.title) t WHERE strpos(lower(t.value), lower(word)) > 0))';
  -- The index has answered this for whatever it names.
  begun text := CASE WHEN cardinality(short) > 0 THEN ' AND publication.grams_of_title(p.title) @> $8' ELSE '' END;
  latest integer;
  walked integer;
  ids uuid[];
BEGIN
  IF cardinality(words) = 0 THEN
    EXECUTE format('SELECT ARRAY(SELECT p.id FROM %s WHERE %s ORDER BY %s LIMIT $6)', listed, fits, place)
    INTO ids USING words, country, "inStage", donor, after, "atMost";
    RETURN ids;
  END IF;
  FOREACH latest IN ARRAY ARRAY[100, 1000] LOOP
    EXECUTE format('
      WITH p AS MATERIALIZED (SELECT p.id, p.title, row_number() OVER () AS place
                              FROM (SELECT p.id, p.title FROM %s WHERE %s ORDER BY %s LIMIT $9) p)
      SELECT ARRAY(SELECT p.id FROM p WHERE %s ORDER BY p.place LIMIT $6), (SELECT count(*) FROM p)',
      listed, fits, place, worded || begun)
    INTO ids, walked USING words, country, "inStage", donor, after, "atMost", looks, short, latest;
    IF cardinality(ids) = "atMost" OR walked < latest THEN RETURN ids; END IF;
    EXIT WHEN cardinality(ids) = 0;
  END LOOP;
  EXECUTE format('
    WITH held AS MATERIALIZED (
      SELECT p.id FROM "Package" p WHERE p."publishedAt" IS NOT NULL AND publication.grams_of_title(p.title) @> $9)
    SELECT ARRAY(SELECT p.id FROM %s JOIN held ON held.id = p.id WHERE %s AND %s ORDER BY %s LIMIT $6)',
    listed, fits, worded, place)
  INTO ids USING words, country, "inStage", donor, after, "atMost", looks, short, asked;
  RETURN ids;
END $$;

REVOKE EXECUTE ON FUNCTION publication.found FROM PUBLIC;
GRANT EXECUTE ON FUNCTION publication.found TO concord_public;

-- Asked organisation by organisation: joined plainly, every delegation is read.
CREATE OR REPLACE VIEW publication.donor WITH (security_barrier) AS
SELECT o.id, o.name
FROM "Organisation" o
WHERE (SELECT true FROM "ListedDonor" l WHERE l."organisationId" = o.id LIMIT 1);
