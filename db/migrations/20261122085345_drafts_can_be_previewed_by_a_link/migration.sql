CREATE TABLE "preview_links" (
	"hash" text PRIMARY KEY,
	"revision_id" uuid NOT NULL,
	"actor" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "preview_links_expires_index" ON "preview_links" ("expires_at");--> statement-breakpoint
CREATE INDEX "preview_links_revision_index" ON "preview_links" ("revision_id");--> statement-breakpoint
ALTER TABLE "preview_links" ADD CONSTRAINT "preview_links_revision_id_revisions_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE;