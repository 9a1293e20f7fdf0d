-- A clause that others point at cannot go, and what points at one that went cannot be agreed. Both are asked at every merge,
-- so who points where is looked up and not searched for. Derived from the body alone: nothing to keep, nothing to audit.
CREATE FUNCTION clause_references(body jsonb) RETURNS uuid[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT (said #>> '{}')::uuid), '{}')
  FROM jsonb_path_query(body, 'strict $.** ? (@.type() == "string" && @ like_regex "^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$")') AS said
$$;
CREATE INDEX "open_changes_pointing" ON "Change" USING GIN (clause_references(body)) WHERE stage = 'open' AND action <> 'remove';
CREATE INDEX "wordings_pointing" ON "ClauseVersion" USING GIN (clause_references(body));
CREATE INDEX "open_removals" ON "Change" ("packageId") WHERE stage = 'open' AND action = 'remove';
