ALTER TABLE "contact_roles" DROP CONSTRAINT "contact_roles_title";--> statement-breakpoint
ALTER TABLE "contact_roles" ADD COLUMN "organisation_id" uuid;--> statement-breakpoint
ALTER TABLE "contact_roles" ADD COLUMN "ended_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "contact_roles" ADD COLUMN "end_reason" text;--> statement-breakpoint
CREATE UNIQUE INDEX "contact_roles_open_title" ON "contact_roles" ("region_id","title") WHERE "ended_at" is null;--> statement-breakpoint
ALTER TABLE "contact_roles" ADD CONSTRAINT "contact_roles_organisation_id_items_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "items"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "contact_roles" ADD CONSTRAINT "contact_roles_ended_with_reason" CHECK (("ended_at" is null) = ("end_reason" is null));