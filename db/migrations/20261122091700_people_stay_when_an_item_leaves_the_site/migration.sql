ALTER TABLE "contact_roles" DROP CONSTRAINT "contact_roles_region_id_inspiration_regions_id_fkey";--> statement-breakpoint
ALTER TABLE "membership_regions" DROP CONSTRAINT "membership_regions_region_id_inspiration_regions_id_fkey";--> statement-breakpoint
ALTER TABLE "memberships" DROP CONSTRAINT "memberships_expert_id_experts_id_fkey";--> statement-breakpoint
CREATE INDEX "memberships_expert_index" ON "memberships" ("expert_id");--> statement-breakpoint
ALTER TABLE "contact_roles" ADD CONSTRAINT "contact_roles_region_id_items_id_fkey" FOREIGN KEY ("region_id") REFERENCES "items"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "membership_regions" ADD CONSTRAINT "membership_regions_region_id_items_id_fkey" FOREIGN KEY ("region_id") REFERENCES "items"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_expert_id_items_id_fkey" FOREIGN KEY ("expert_id") REFERENCES "items"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "memberships" DROP CONSTRAINT "memberships_expert_is_expert", ADD CONSTRAINT "memberships_expert_is_expert" CHECK (case when "role" = 'expert' then "expert_id" is not null or "ended_at" is not null else "expert_id" is null end);