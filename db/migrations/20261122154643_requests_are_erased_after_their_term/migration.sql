CREATE TABLE "erased_expert_requests" (
	"id" uuid PRIMARY KEY,
	"area_code" text,
	"status" text NOT NULL,
	"year" integer NOT NULL,
	"cause" text NOT NULL,
	"reason" text,
	"erased_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "erased_expert_requests_status_known" CHECK ("status" in ('received', 'assigned', 'accepted', 'declined', 'answered', 'closed', 'withdrawn')),
	CONSTRAINT "erased_expert_requests_cause_known" CHECK ("cause" in ('term', 'asked'))
);
--> statement-breakpoint
CREATE INDEX "erased_expert_requests_area_index" ON "erased_expert_requests" ("area_code");--> statement-breakpoint
ALTER TABLE "erased_expert_requests" ADD CONSTRAINT "erased_expert_requests_area_code_areas_code_fkey" FOREIGN KEY ("area_code") REFERENCES "areas"("code") ON DELETE SET NULL;