CREATE TABLE "bulk_changes" (
	"id" uuid PRIMARY KEY,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"made_by" text NOT NULL,
	"viewer" jsonb NOT NULL,
	"item_type" text,
	"settings" jsonb NOT NULL,
	"reason" text,
	"encoding" text,
	"problems" jsonb DEFAULT '[]' NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"handled" integer DEFAULT 0 NOT NULL,
	"skip_rejected" boolean DEFAULT false NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"checked_at" timestamp(3) with time zone,
	"finished_at" timestamp(3) with time zone,
	CONSTRAINT "bulk_changes_kind_known" CHECK ("kind" in ('import', 'action', 'vocabulary')),
	CONSTRAINT "bulk_changes_state_known" CHECK ("state" in ('waiting', 'checking', 'checked', 'starting', 'running', 'done', 'failed', 'cancelled')),
	CONSTRAINT "bulk_changes_handled_within" CHECK ("handled" between 0 and "total")
);
--> statement-breakpoint
CREATE TABLE "bulk_file_parts" (
	"change_id" uuid,
	"position" integer,
	"bytes" bytea NOT NULL,
	CONSTRAINT "bulk_file_parts_pkey" PRIMARY KEY("change_id","position")
);
--> statement-breakpoint
CREATE TABLE "bulk_rows" (
	"id" uuid PRIMARY KEY,
	"change_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"line" integer,
	"item_id" uuid,
	"item_type" text NOT NULL,
	"key" text,
	"title" text,
	"outcome" text NOT NULL,
	"changes" jsonb DEFAULT '[]' NOT NULL,
	"problems" jsonb DEFAULT '[]' NOT NULL,
	"content" jsonb,
	"seen_version" integer,
	"seen_edit" integer,
	"done_at" timestamp(3) with time zone,
	CONSTRAINT "bulk_rows_position" UNIQUE("change_id","position"),
	CONSTRAINT "bulk_rows_item_type_known" CHECK ("item_type" in ('pilot', 'inspiration-region', 'expert', 'knowledge-session', 'publication', 'agenda', 'organisation', 'term')),
	CONSTRAINT "bulk_rows_outcome_known" CHECK ("outcome" in ('new', 'changed', 'unchanged', 'rejected', 'stale'))
);
--> statement-breakpoint
CREATE INDEX "bulk_changes_under_way" ON "bulk_changes" ("created_at") WHERE state in ('waiting', 'checking', 'starting', 'running');--> statement-breakpoint
CREATE INDEX "bulk_changes_made_by" ON "bulk_changes" ("made_by","created_at");--> statement-breakpoint
CREATE INDEX "bulk_rows_outcome" ON "bulk_rows" ("change_id","outcome","position");--> statement-breakpoint
ALTER TABLE "bulk_file_parts" ADD CONSTRAINT "bulk_file_parts_change_id_bulk_changes_id_fkey" FOREIGN KEY ("change_id") REFERENCES "bulk_changes"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "bulk_rows" ADD CONSTRAINT "bulk_rows_change_id_bulk_changes_id_fkey" FOREIGN KEY ("change_id") REFERENCES "bulk_changes"("id") ON DELETE CASCADE;