CREATE TABLE "search_documents" (
	"id" uuid PRIMARY KEY,
	"type" text NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"body" text NOT NULL,
	"area" text NOT NULL,
	"facets" text NOT NULL,
	"parts" text NOT NULL,
	"area_codes" text[] NOT NULL,
	"terms" text[] NOT NULL,
	"start_year" integer,
	"end_year" integer,
	"evidence_step" integer DEFAULT 0 NOT NULL,
	"published_at" timestamp(3) with time zone NOT NULL,
	"version" integer NOT NULL,
	"words" tsvector NOT NULL,
	"length" integer NOT NULL,
	"vocabulary" text[] NOT NULL,
	CONSTRAINT "search_documents_address" UNIQUE("type","slug"),
	CONSTRAINT "search_documents_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "search_documents_evidence_step_known" CHECK ("evidence_step" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY,
	"stem" text NOT NULL,
	"documents" integer NOT NULL,
	CONSTRAINT "search_words_in_use" CHECK ("documents" > 0)
);
--> statement-breakpoint
CREATE INDEX "search_documents_words_index" ON "search_documents" USING gin ("words");--> statement-breakpoint
CREATE INDEX "search_documents_terms_index" ON "search_documents" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "search_documents_area_codes_index" ON "search_documents" USING gin ("area_codes");--> statement-breakpoint
CREATE INDEX "search_documents_newest_index" ON "search_documents" ("published_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "search_words_stem_index" ON "search_words" ("stem");