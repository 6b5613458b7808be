CREATE TABLE "item_links" (
	"item_id" uuid,
	"path" text,
	"url" text,
	CONSTRAINT "item_links_pkey" PRIMARY KEY("item_id","path","url")
);
--> statement-breakpoint
CREATE TABLE "web_links" (
	"url" text PRIMARY KEY,
	"due_at" timestamp(3) with time zone NOT NULL,
	"status" integer,
	"failure" text,
	"last_ok_at" timestamp(3) with time zone,
	"last_failure_at" timestamp(3) with time zone,
	"last_failed_on" date,
	"failed_days" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "web_links_failure_has_a_day" CHECK (("failure" is null) = ("failed_days" = 0))
);
--> statement-breakpoint
CREATE INDEX "item_links_url_index" ON "item_links" ("url");--> statement-breakpoint
CREATE INDEX "web_links_due_index" ON "web_links" ("due_at");--> statement-breakpoint
CREATE INDEX "web_links_failing_index" ON "web_links" ("failed_days","url") WHERE failure is not null;--> statement-breakpoint
ALTER TABLE "item_links" ADD CONSTRAINT "item_links_url_web_links_url_fkey" FOREIGN KEY ("url") REFERENCES "web_links"("url") ON DELETE CASCADE;