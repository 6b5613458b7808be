CREATE TABLE "draft_edits" (
	"revision_id" uuid,
	"edit" integer,
	"snapshot" jsonb NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "draft_edits_pkey" PRIMARY KEY("revision_id","edit")
);
--> statement-breakpoint
ALTER TABLE "draft_edits" ADD CONSTRAINT "draft_edits_revision_id_revisions_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revisions"("id") ON DELETE CASCADE;