CREATE FUNCTION search_words_proper(list text[]) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT cardinality(list) <= 20
    AND array_position(list, NULL) IS NULL
    AND list = coalesce((SELECT array_agg(DISTINCT word COLLATE "C" ORDER BY word COLLATE "C") FROM unnest(list) AS word), '{}')
    AND coalesce((SELECT bool_and(char_length(word) <= 80 AND word ~ '^[a-z0-9]+((- |[ ''-])[a-z0-9]+)*$') FROM unnest(list) AS word), true)
$$;--> statement-breakpoint
CREATE TABLE "search_stop_words" (
	"id" uuid PRIMARY KEY,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"word" text NOT NULL UNIQUE,
	"note" text,
	"shipped_key" text UNIQUE,
	CONSTRAINT "search_stop_words_word_shape" CHECK ("word" ~ '^[a-z0-9]{1,60}$'),
	CONSTRAINT "search_stop_words_note_length" CHECK (char_length("note") between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "search_synonyms" (
	"id" uuid PRIMARY KEY,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"words" text[] NOT NULL,
	"targets" text[] DEFAULT '{}'::text[] NOT NULL,
	"strength" real NOT NULL,
	"note" text,
	"shipped_key" text UNIQUE,
	CONSTRAINT "search_synonyms_words" UNIQUE("kind","words","targets"),
	CONSTRAINT "search_synonyms_kind_known" CHECK ("kind" in ('mutual', 'one-way', 'abbreviation')),
	CONSTRAINT "search_synonyms_strength_in_bounds" CHECK ("strength" > 0 and "strength" <= 1),
	CONSTRAINT "search_synonyms_words_proper" CHECK (search_words_proper("words") and search_words_proper("targets")),
	CONSTRAINT "search_synonyms_enough_words" CHECK (case "kind" when 'mutual' then cardinality("words") >= 2 and cardinality("targets") = 0
        when 'abbreviation' then cardinality("words") = 1 and cardinality("targets") >= 1
        else cardinality("words") >= 1 and cardinality("targets") >= 1 end),
	CONSTRAINT "search_synonyms_targets_are_others" CHECK (not ("words" && "targets")),
	CONSTRAINT "search_synonyms_note_length" CHECK (char_length("note") between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "search_word_loads" (
	"list" text,
	"key" text,
	"digest" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "search_word_loads_pkey" PRIMARY KEY("list","key"),
	CONSTRAINT "search_word_loads_list_known" CHECK ("list" in ('synonyms', 'stop-words'))
);--> statement-breakpoint
CREATE FUNCTION tell_search_words_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('search_words_changed', '');
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER search_synonyms_tell_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "search_synonyms" FOR EACH STATEMENT EXECUTE FUNCTION tell_search_words_changed();--> statement-breakpoint
CREATE TRIGGER search_stop_words_tell_changes AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "search_stop_words" FOR EACH STATEMENT EXECUTE FUNCTION tell_search_words_changed();
