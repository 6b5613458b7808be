-- Everything that was published before there were items.
INSERT INTO items (id, type, key, title, state, region_id, created_at, changed_at)
SELECT id, 'pilot', slug, title, 'published', region_id, published_at, updated_at FROM pilots
UNION ALL SELECT id, 'inspiration-region', slug, name, 'published', id, published_at, updated_at FROM inspiration_regions
UNION ALL SELECT id, 'expert', slug, name, 'published', null, published_at, updated_at FROM experts
UNION ALL SELECT id, 'knowledge-session', slug, title, 'published', region_id, published_at, updated_at FROM knowledge_sessions
UNION ALL SELECT id, 'publication', slug, title, 'published', region_id, published_at, updated_at FROM publications
UNION ALL SELECT id, 'agenda', slug, title, 'published', region_id, published_at, updated_at FROM agendas
UNION ALL SELECT id, 'organisation', slug, name, 'published', null, published_at, updated_at FROM organisations
UNION ALL SELECT id, 'term', vocabulary || ':' || slug, label, 'published', null, published_at, updated_at FROM terms;
--> statement-breakpoint
UPDATE revisions SET published_at = created_at, saved_by = ARRAY[author], last_saved_by = author, last_saved_at = created_at,
  base_version = nullif(version - 1, 0) WHERE status = 'published';
--> statement-breakpoint
INSERT INTO item_steps (id, item_id, step, from_state, to_state, version, at, actor)
SELECT id, item_id, 'load', CASE WHEN version > 1 THEN 'published' END, 'published', version, created_at, author FROM revisions
WHERE status = 'published';
