CREATE TABLE "search_gap_secrets" (
	"period" integer PRIMARY KEY,
	"secret" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_gaps" (
	"id" uuid PRIMARY KEY,
	"key" text NOT NULL UNIQUE,
	"text" text NOT NULL,
	"count" integer NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"visitors" bit(64) NOT NULL,
	"visitors_on_last_day" bit(64) NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"closed_at" timestamp(3) with time zone,
	"reason" text,
	"closed_by_type" text,
	"closed_by_id" uuid,
	"searched_revision" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "search_gaps_status_known" CHECK ("status" in ('open', 'closed')),
	CONSTRAINT "search_gaps_text_length" CHECK (char_length("text") between 1 and 120),
	CONSTRAINT "search_gaps_reason_length" CHECK (char_length("reason") between 1 and 300),
	CONSTRAINT "search_gaps_count_positive" CHECK ("count" > 0),
	CONSTRAINT "search_gaps_days_in_order" CHECK ("first_day" <= "last_day"),
	CONSTRAINT "search_gaps_closed_for_a_reason" CHECK (("status" = 'closed') = ("closed_at" is not null)
        and ("status" = 'closed') = ("reason" is not null or "closed_by_id" is not null)
        and ("closed_by_id" is null) = ("closed_by_type" is null) and ("reason" is null or "closed_by_id" is null))
);
--> statement-breakpoint
CREATE INDEX "search_gaps_frequency_index" ON "search_gaps" ("status","count" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "search_gaps_first_day_index" ON "search_gaps" ("first_day");