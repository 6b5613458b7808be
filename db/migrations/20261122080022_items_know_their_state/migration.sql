CREATE TABLE "items" (
	"id" uuid PRIMARY KEY,
	"type" text NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"region_id" uuid,
	"pointer_id" uuid,
	"farewell" text,
	"review_by" date,
	"made_with" text CONSTRAINT "items_made_with" UNIQUE,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp(3) with time zone,
	"purge_at" timestamp(3) with time zone,
	CONSTRAINT "items_type_known" CHECK ("type" in ('pilot', 'inspiration-region', 'expert', 'knowledge-session', 'publication', 'agenda', 'organisation', 'term')),
	CONSTRAINT "items_state_known" CHECK ("state" in ('draft', 'published', 'unpublished', 'archived', 'deleted')),
	CONSTRAINT "items_purged_after_deletion" CHECK (("state" = 'deleted') = ("deleted_at" is not null) and ("deleted_at" is null) = ("purge_at" is null)),
	CONSTRAINT "items_pointer_of_archived" CHECK ("state" = 'archived' or ("pointer_id" is null and "farewell" is null))
);
--> statement-breakpoint
CREATE TABLE "item_steps" (
	"id" uuid PRIMARY KEY,
	"item_id" uuid NOT NULL,
	"step" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"version" integer,
	"at" timestamp(3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"reason" text
);
--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "edit" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "base_version" integer;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "saved_by" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "last_saved_by" text;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "last_saved_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "submitted_by" text;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "submitted_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "decided_by" text;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "decided_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "publish_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "published_at" timestamp(3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "items_address" ON "items" ((case when "type" in ('pilot', 'publication', 'knowledge-session') then 'shared' else "type" end),"key");--> statement-breakpoint
CREATE INDEX "items_changed_index" ON "items" ("changed_at","id");--> statement-breakpoint
CREATE INDEX "items_region_index" ON "items" ("region_id");--> statement-breakpoint
CREATE INDEX "items_state_index" ON "items" ("state","changed_at");--> statement-breakpoint
CREATE INDEX "item_steps_item_index" ON "item_steps" ("item_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_one_open" ON "revisions" ("item_id") WHERE status in ('draft', 'in-review', 'approved');--> statement-breakpoint
CREATE INDEX "revisions_waiting_index" ON "revisions" ("status","submitted_at") WHERE status in ('draft', 'in-review', 'approved');--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_published_has_version" CHECK (("status" = 'published') = ("version" is not null));--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_scheduled_is_approved" CHECK ("publish_at" is null or "status" in ('approved', 'published'));--> statement-breakpoint
ALTER TABLE "revisions" DROP CONSTRAINT "revisions_status_known", ADD CONSTRAINT "revisions_status_known" CHECK ("status" in ('draft', 'in-review', 'approved', 'published', 'discarded'));