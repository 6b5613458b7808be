-- What everybody may know of an item that is, or was, on the site: for the page of what was archived,
-- where it points, and whether it may be outdated. Null for all others: the past of
-- what is for staff alone is not kept here.
CREATE FUNCTION public_item(id uuid, type text, key text, title text, state text, pointer_id uuid, farewell text, review_by date) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN state IN ('published', 'archived') THEN jsonb_build_object(
    'id', id, 'type', type, 'key', key, 'title', title, 'state', state, 'pointer_id', pointer_id, 'farewell', farewell, 'review_by', review_by) END
$$;--> statement-breakpoint
-- As `remember_rows_before`, but only of what everybody may know: saving a draft touches the item every few seconds.
CREATE FUNCTION remember_items_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO public.row_history (table_name, row_key, at)
    SELECT TG_TABLE_NAME, n.id::text, moment_of_change() FROM new_rows n WHERE public_item(n.id, n.type, n.key, n.title, n.state, n.pointer_id, n.farewell, n.review_by) IS NOT NULL;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO public.row_history (table_name, row_key, at, before)
    SELECT TG_TABLE_NAME, o.id::text, moment_of_change(), public_item(o.id, o.type, o.key, o.title, o.state, o.pointer_id, o.farewell, o.review_by) FROM old_rows o WHERE public_item(o.id, o.type, o.key, o.title, o.state, o.pointer_id, o.farewell, o.review_by) IS NOT NULL;
  ELSE
    INSERT INTO public.row_history (table_name, row_key, at, before)
    SELECT TG_TABLE_NAME, o.id::text, moment_of_change(), public_item(o.id, o.type, o.key, o.title, o.state, o.pointer_id, o.farewell, o.review_by)
    FROM old_rows o JOIN new_rows n ON n.id = o.id
    WHERE public_item(o.id, o.type, o.key, o.title, o.state, o.pointer_id, o.farewell, o.review_by) IS DISTINCT FROM public_item(n.id, n.type, n.key, n.title, n.state, n.pointer_id, n.farewell, n.review_by);
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
-- Under the names that `remember_rows` gives, for the views of the past are made by them.
CREATE TRIGGER remember_insert AFTER INSERT ON items REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION remember_items_before();--> statement-breakpoint
CREATE TRIGGER remember_update AFTER UPDATE ON items REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION remember_items_before();--> statement-breakpoint
CREATE TRIGGER remember_delete AFTER DELETE ON items REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION remember_items_before();--> statement-breakpoint
CREATE TRIGGER remember_truncate BEFORE TRUNCATE ON items FOR EACH STATEMENT EXECUTE FUNCTION refuse_forgetting();--> statement-breakpoint
SELECT remember_rows('contact_roles');
