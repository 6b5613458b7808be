CREATE TABLE "search_rebuilds" (
	"id" uuid PRIMARY KEY,
	"started_at" timestamp(3) with time zone NOT NULL,
	"finished_at" timestamp(3) with time zone,
	"started_by" text NOT NULL,
	"documents" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"outcome" text,
	"reason" text,
	CONSTRAINT "search_rebuilds_outcome_known" CHECK ("outcome" in ('finished', 'failed', 'interrupted'))
);
