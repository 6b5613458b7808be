ALTER TABLE "bulk_changes" ADD COLUMN "made_with" text;--> statement-breakpoint
ALTER TABLE "bulk_changes" ADD CONSTRAINT "bulk_changes_made_with" UNIQUE("made_with");