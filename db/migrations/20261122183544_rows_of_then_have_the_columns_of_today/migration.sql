-- As before, but what a row of then lacks because its column came later is what the column begins with: else a field that is never empty would be.
CREATE OR REPLACE FUNCTION make_as_of_views() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  remembered record;
  beginnings jsonb;
BEGIN
  DROP SCHEMA IF EXISTS as_of CASCADE;
  CREATE SCHEMA as_of;
  FOR remembered IN
    SELECT c.relname AS name, (
      SELECT string_agg(format('r.%I::text', a.attname), $s$ || '/' || $s$ ORDER BY array_position(i.indkey::int2[], a.attnum))
      FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
      WHERE i.indrelid = c.oid AND i.indisprimary) AS key, (
      -- Only what is written down as a value: a moment or a number of a sequence would be that of the migration.
      SELECT coalesce(string_agg(format('%L, to_jsonb(%s)', a.attname, pg_get_expr(d.adbin, d.adrelid)), ', '), '')
      FROM pg_attribute a JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
      WHERE a.attrelid = c.oid AND a.attnotnull AND a.attgenerated = '' AND pg_get_expr(d.adbin, d.adrelid) NOT LIKE '%(%') AS defaults
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE t.tgname = 'remember_update'
  LOOP
    EXECUTE format('SELECT jsonb_build_object(%s)', remembered.defaults) INTO beginnings;
    EXECUTE format($v$
      CREATE VIEW as_of.%1$I AS
      SELECT r.ctid, r.* FROM public.%1$I r WHERE NOT EXISTS (
        SELECT FROM public.row_history h WHERE h.table_name = %1$L AND h.row_key = %2$s AND h.at > as_of_moment())
      UNION ALL
      SELECT format('(%%s,%%s)', 4000000000 + h.id / 60000, h.id %% 60000 + 1)::tid, r.* FROM (
        SELECT DISTINCT ON (row_key) id, before FROM public.row_history WHERE table_name = %1$L AND at > as_of_moment() ORDER BY row_key, at, id
      ) h, jsonb_populate_record(NULL::public.%1$I, %3$L::jsonb || h.before) r WHERE h.before IS NOT NULL
    $v$, remembered.name, remembered.key, beginnings);
  END LOOP;
END
$$;
