CREATE TABLE "events" (
	"id" uuid PRIMARY KEY,
	"number" bigint CONSTRAINT "events_number" UNIQUE,
	"type" text NOT NULL,
	"item_type" text,
	"item_id" uuid NOT NULL,
	"region_id" uuid,
	"data" jsonb NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "events_type_known" CHECK ("type" in ('item.published', 'item.changed', 'item.unpublished', 'item.archived', 'draft.submitted', 'draft.decided', 'expert-request.received', 'expert-request.withdrawn')),
	CONSTRAINT "events_item_type_known" CHECK ("item_type" in ('pilot', 'inspiration-region', 'expert', 'knowledge-session', 'publication', 'agenda', 'organisation', 'term'))
);
--> statement-breakpoint
CREATE TABLE "webhook_attempts" (
	"id" uuid PRIMARY KEY,
	"delivery_id" uuid NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"duration" integer NOT NULL,
	"status" integer,
	"answer" text,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "webhook_deliveries" (
	"id" uuid PRIMARY KEY,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "webhook_deliveries_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"webhook_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"event_id" uuid NOT NULL,
	"event_type" text NOT NULL,
	"event" jsonb NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp(3) with time zone NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"ended_at" timestamp(3) with time zone,
	CONSTRAINT "webhook_deliveries_kind_known" CHECK ("kind" in ('event', 'replay', 'test')),
	CONSTRAINT "webhook_deliveries_status_known" CHECK ("status" in ('waiting', 'delivered', 'skipped')),
	CONSTRAINT "webhook_deliveries_ended" CHECK (("status" = 'waiting') = ("ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" uuid PRIMARY KEY,
	"url" text NOT NULL,
	"types" text[] NOT NULL,
	"region_id" uuid,
	"owner" text NOT NULL,
	"secret" text NOT NULL,
	"former_secret" text,
	"former_secret_until" timestamp(3) with time zone,
	"position" bigint NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"paused_at" timestamp(3) with time zone,
	"pause_reason" text,
	"claim" uuid,
	"claimed_until" timestamp(3) with time zone,
	CONSTRAINT "webhooks_url_length" CHECK (char_length("url") between 8 and 500),
	CONSTRAINT "webhooks_paused_for_a_reason" CHECK (("paused_at" is null) = ("pause_reason" is null)),
	CONSTRAINT "webhooks_claim_ends" CHECK (("claim" is null) = ("claimed_until" is null))
);
--> statement-breakpoint
CREATE INDEX "events_at_index" ON "events" ("at");--> statement-breakpoint
CREATE INDEX "webhook_attempts_delivery_index" ON "webhook_attempts" ("delivery_id","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_waiting_index" ON "webhook_deliveries" ("webhook_id","number") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "webhook_deliveries_webhook_index" ON "webhook_deliveries" ("webhook_id","created_at","id");--> statement-breakpoint
CREATE INDEX "webhook_deliveries_ended_index" ON "webhook_deliveries" ("ended_at");--> statement-breakpoint
CREATE INDEX "webhooks_region_index" ON "webhooks" ("region_id");--> statement-breakpoint
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_delivery_id_webhook_deliveries_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "webhook_deliveries"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_webhook_id_webhooks_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhooks"("id") ON DELETE CASCADE;