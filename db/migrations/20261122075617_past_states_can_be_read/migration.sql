-- The values of the primary key, with slashes between, as `row_history.row_key` holds them.
CREATE FUNCTION row_key(of jsonb, columns text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(of ->> name, '/' ORDER BY place) FROM unnest(columns) WITH ORDINALITY AS u (name, place)
$$;--> statement-breakpoint
-- When the change is said to happen: `kennishub.now` of the transaction, so that the clock of the hub holds here too; else the clock of the database.
CREATE FUNCTION moment_of_change() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('kennishub.now', true), '')::timestamptz, now())
$$;--> statement-breakpoint
CREATE FUNCTION remember_rows_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO public.row_history (table_name, row_key, at)
    SELECT TG_TABLE_NAME, row_key(to_jsonb(n), TG_ARGV), moment_of_change() FROM new_rows n;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO public.row_history (table_name, row_key, at, before)
    SELECT TG_TABLE_NAME, row_key(to_jsonb(o), TG_ARGV), moment_of_change(), to_jsonb(o) FROM old_rows o;
  ELSE
    -- Whoever changes a key takes one row away and makes another.
    INSERT INTO public.row_history (table_name, row_key, at, before)
    SELECT TG_TABLE_NAME, key, moment_of_change(), o.row
    FROM (SELECT row_key(to_jsonb(r), TG_ARGV) AS key, to_jsonb(r) AS row FROM old_rows r) o
    FULL JOIN (SELECT row_key(to_jsonb(r), TG_ARGV) AS key, to_jsonb(r) AS row FROM new_rows r) n USING (key)
    WHERE o.row IS DISTINCT FROM n.row;
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE FUNCTION refuse_forgetting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The rows of % are remembered: delete them instead of emptying the table.', TG_TABLE_NAME;
END
$$;--> statement-breakpoint
-- From now on every change of this table is remembered. The table needs a primary key.
CREATE FUNCTION remember_rows(of regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  keys text := (
    SELECT string_agg(quote_literal(a.attname), ', ' ORDER BY array_position(i.indkey::int2[], a.attnum))
    FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
    WHERE i.indrelid = of AND i.indisprimary);
BEGIN
  IF keys IS NULL THEN RAISE EXCEPTION '% has no primary key.', of; END IF;
  EXECUTE format('CREATE TRIGGER remember_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION remember_rows_before(%s)', of, keys);
  EXECUTE format('CREATE TRIGGER remember_update AFTER UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION remember_rows_before(%s)', of, keys);
  EXECUTE format('CREATE TRIGGER remember_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION remember_rows_before(%s)', of, keys);
  EXECUTE format('CREATE TRIGGER remember_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION refuse_forgetting()', of);
END
$$;--> statement-breakpoint
SELECT remember_rows(name::regclass) FROM unnest(ARRAY[
  'action_points', 'agenda_terms', 'agendas', 'area_coverage', 'area_memberships', 'areas', 'citations', 'evidence', 'expert_terms', 'experts',
  'goals', 'inspiration_region_terms', 'inspiration_regions', 'knowledge_session_organisations', 'knowledge_session_terms',
  'knowledge_sessions', 'municipalities', 'municipality_mergers', 'organisations', 'partnerships', 'pilot_areas', 'pilot_effects',
  'pilot_organisations', 'pilot_terms', 'pilots', 'publication_areas', 'publication_organisations', 'publication_terms', 'publications',
  'redirects', 'region_participants', 'related_items', 'search_documents', 'terms', 'youth_regions'
]) AS name;--> statement-breakpoint
-- Which moment the views of the schema `as_of` show.
CREATE FUNCTION as_of_moment() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT current_setting('kennishub.as_of')::timestamptz
$$;--> statement-breakpoint
-- A view for every remembered table, under its own name in the schema `as_of`: the rows that nothing changed since, and what the first change since then found.
-- The search knows rows by their place (`ctid`), which a view has only when it is told: rows of the past get one behind all places of the table.
CREATE FUNCTION make_as_of_views() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  remembered record;
BEGIN
  DROP SCHEMA IF EXISTS as_of CASCADE;
  CREATE SCHEMA as_of;
  FOR remembered IN
    SELECT c.relname AS name, (
      SELECT string_agg(format('r.%I::text', a.attname), $s$ || '/' || $s$ ORDER BY array_position(i.indkey::int2[], a.attnum))
      FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
      WHERE i.indrelid = c.oid AND i.indisprimary) AS key
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE t.tgname = 'remember_update'
  LOOP
    EXECUTE format($v$
      CREATE VIEW as_of.%1$I AS
      SELECT r.ctid, r.* FROM public.%1$I r WHERE NOT EXISTS (
        SELECT FROM public.row_history h WHERE h.table_name = %1$L AND h.row_key = %2$s AND h.at > as_of_moment())
      UNION ALL
      SELECT format('(%%s,%%s)', 4000000000 + h.id / 60000, h.id %% 60000 + 1)::tid, r.* FROM (
        SELECT DISTINCT ON (row_key) id, before FROM public.row_history WHERE table_name = %1$L AND at > as_of_moment() ORDER BY row_key, at, id
      ) h, jsonb_populate_record(NULL::public.%1$I, h.before) r WHERE h.before IS NOT NULL
    $v$, remembered.name, remembered.key);
  END LOOP;
END
$$;
