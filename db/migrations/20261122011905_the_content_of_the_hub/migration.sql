CREATE TABLE "access_tokens" (
	"id" uuid PRIMARY KEY,
	"hash" text NOT NULL UNIQUE,
	"role" text NOT NULL,
	"label" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp(3) with time zone,
	"revoked_at" timestamp(3) with time zone,
	CONSTRAINT "access_tokens_role_known" CHECK ("role" in ('visitor', 'region-editor', 'expert', 'editor', 'administrator'))
);
--> statement-breakpoint
CREATE TABLE "action_points" (
	"id" uuid PRIMARY KEY,
	"goal_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"owner" text,
	"due" text,
	CONSTRAINT "action_points_position" UNIQUE("goal_id","position")
);
--> statement-breakpoint
CREATE TABLE "agenda_terms" (
	"item_id" uuid,
	"term_id" uuid,
	CONSTRAINT "agenda_terms_pkey" PRIMARY KEY("item_id","term_id")
);
--> statement-breakpoint
CREATE TABLE "agendas" (
	"id" uuid PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"version" integer DEFAULT 1 NOT NULL,
	"published_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"region_id" uuid,
	"start_year" integer,
	"end_year" integer,
	"status" text,
	"adopted_on" text,
	"summary" text NOT NULL,
	"lessons" text,
	CONSTRAINT "agendas_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "agendas_adopted_on_shape" CHECK ("adopted_on" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	CONSTRAINT "agendas_years_in_order" CHECK (("start_year" is null or "start_year" between 1900 and 2100) and ("end_year" is null or "end_year" between 1900 and 2100) and ("start_year" is null or "end_year" is null or "end_year" >= "start_year"))
);
--> statement-breakpoint
CREATE TABLE "goals" (
	"id" uuid PRIMARY KEY,
	"agenda_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"description" text,
	"theme_id" uuid,
	"advice_id" uuid,
	"status" text,
	"smart" jsonb DEFAULT '{}' NOT NULL,
	CONSTRAINT "goals_agenda_slug" UNIQUE("agenda_id","slug"),
	CONSTRAINT "goals_status_known" CHECK ("status" in ('red', 'orange', 'green', 'dark-green'))
);
--> statement-breakpoint
CREATE TABLE "area_coverage" (
	"area_code" text,
	"within_code" text,
	CONSTRAINT "area_coverage_pkey" PRIMARY KEY("area_code","within_code")
);
--> statement-breakpoint
CREATE TABLE "area_memberships" (
	"area_code" text,
	"municipality_code" text,
	"year" integer,
	"share" numeric(4,3) DEFAULT '1' NOT NULL,
	CONSTRAINT "area_memberships_pkey" PRIMARY KEY("area_code","municipality_code","year")
);
--> statement-breakpoint
CREATE TABLE "areas" (
	"code" text PRIMARY KEY,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	CONSTRAINT "areas_kind_slug" UNIQUE("kind","slug"),
	CONSTRAINT "areas_kind_known" CHECK ("kind" in ('province', 'youth-region', 'municipality', 'partnership', 'inspiration-region')),
	CONSTRAINT "areas_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY,
	"at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"item_type" text,
	"item_id" uuid,
	"details" jsonb DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "content_loads" (
	"item_type" text,
	"key" text,
	"item_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "content_loads_pkey" PRIMARY KEY("item_type","key")
);
--> statement-breakpoint
CREATE TABLE "expert_terms" (
	"item_id" uuid,
	"term_id" uuid,
	CONSTRAINT "expert_terms_pkey" PRIMARY KEY("item_id","term_id")
);
--> statement-breakpoint
CREATE TABLE "experts" (
	"id" uuid PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"version" integer DEFAULT 1 NOT NULL,
	"published_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"headline" text NOT NULL,
	"bio" text NOT NULL,
	"municipality_code" text,
	"days_per_week" numeric(2,1) NOT NULL,
	"capacity" integer NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "experts_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "experts_capacity_sane" CHECK ("capacity" between 0 and 20),
	CONSTRAINT "experts_days_sane" CHECK ("days_per_week" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "expert_request_events" (
	"id" uuid PRIMARY KEY,
	"request_id" uuid NOT NULL,
	"status" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"note" text,
	CONSTRAINT "expert_request_events_status_known" CHECK ("status" in ('received', 'assigned', 'accepted', 'declined', 'answered', 'closed', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "expert_request_terms" (
	"item_id" uuid,
	"term_id" uuid,
	CONSTRAINT "expert_request_terms_pkey" PRIMARY KEY("item_id","term_id")
);
--> statement-breakpoint
CREATE TABLE "expert_requests" (
	"id" uuid PRIMARY KEY,
	"reference" text NOT NULL UNIQUE,
	"secret_hash" text NOT NULL UNIQUE,
	"idempotency_hash" text NOT NULL UNIQUE,
	"status" text DEFAULT 'received' NOT NULL,
	"triage" text NOT NULL,
	"triage_disputed" boolean DEFAULT false NOT NULL,
	"question" text NOT NULL,
	"background" text,
	"area_code" text NOT NULL,
	"organisation" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"pilot_id" uuid,
	"preferred_expert_id" uuid,
	"answer_by" date NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "expert_requests_status_known" CHECK ("status" in ('received', 'assigned', 'accepted', 'declined', 'answered', 'closed', 'withdrawn')),
	CONSTRAINT "expert_requests_triage_known" CHECK ("triage" in ('expert-pool', 'case-level', 'home-sitter-approach')),
	CONSTRAINT "expert_requests_triage_followed" CHECK ("triage" = 'expert-pool' or "triage_disputed"),
	CONSTRAINT "expert_requests_question_length" CHECK (char_length("question") between 20 and 2000),
	CONSTRAINT "expert_requests_background_length" CHECK (char_length("background") between 1 and 2000),
	CONSTRAINT "expert_requests_organisation_length" CHECK (char_length("organisation") between 2 and 200),
	CONSTRAINT "expert_requests_name_length" CHECK (char_length("name") between 2 and 200),
	CONSTRAINT "expert_requests_email_length" CHECK (char_length("email") between 3 and 254)
);
--> statement-breakpoint
CREATE TABLE "inspiration_region_terms" (
	"item_id" uuid,
	"term_id" uuid,
	CONSTRAINT "inspiration_region_terms_pkey" PRIMARY KEY("item_id","term_id")
);
--> statement-breakpoint
CREATE TABLE "inspiration_regions" (
	"id" uuid PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"version" integer DEFAULT 1 NOT NULL,
	"published_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"area_code" text NOT NULL UNIQUE,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"youth_region_code" text,
	"summary" text NOT NULL,
	"ambition" text,
	"wish" text,
	"cooperation" text,
	"lessons" text,
	"structure" jsonb DEFAULT '[]' NOT NULL,
	"local_access" jsonb DEFAULT '[]' NOT NULL,
	"facts" jsonb DEFAULT '[]' NOT NULL,
	"contact_role" text,
	CONSTRAINT "inspiration_regions_kind_known" CHECK ("kind" in ('youth-region', 'part-of-youth-region', 'municipality', 'municipalities', 'partnership')),
	CONSTRAINT "inspiration_regions_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "region_participants" (
	"id" uuid PRIMARY KEY,
	"region_id" uuid NOT NULL,
	"partner_type_id" uuid NOT NULL,
	"name" text,
	"role" text,
	"position" integer NOT NULL,
	CONSTRAINT "region_participants_position" UNIQUE("region_id","position")
);
--> statement-breakpoint
CREATE TABLE "knowledge_session_organisations" (
	"item_id" uuid,
	"organisation_id" uuid,
	"role" text NOT NULL,
	CONSTRAINT "knowledge_session_organisations_pkey" PRIMARY KEY("item_id","organisation_id"),
	CONSTRAINT "knowledge_session_organisations_role_known" CHECK ("role" in ('lead', 'partner', 'funder', 'researcher', 'organiser'))
);
--> statement-breakpoint
CREATE TABLE "knowledge_session_terms" (
	"item_id" uuid,
	"term_id" uuid,
	CONSTRAINT "knowledge_session_terms_pkey" PRIMARY KEY("item_id","term_id")
);
--> statement-breakpoint
CREATE TABLE "knowledge_sessions" (
	"id" uuid PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"version" integer DEFAULT 1 NOT NULL,
	"published_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"summary" text NOT NULL,
	"body" text,
	"starts_on" text,
	"starts_at" timestamp(3) with time zone,
	"ends_at" timestamp(3) with time zone,
	"place" text,
	"municipality_code" text,
	"region_id" uuid,
	"audience" text,
	CONSTRAINT "knowledge_sessions_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "knowledge_sessions_kind_known" CHECK ("kind" in ('knowledge-session', 'learning-meeting', 'heath-day', 'working-visit', 'course', 'development-group', 'network-meeting', 'kick-off', 'regional-tour', 'feedback-meeting', 'oogo', 'conference', 'customisation-meeting')),
	CONSTRAINT "knowledge_sessions_status_known" CHECK ("status" in ('planned', 'held', 'cancelled')),
	CONSTRAINT "knowledge_sessions_starts_on_shape" CHECK ("starts_on" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	CONSTRAINT "knowledge_sessions_ends_after_start" CHECK ("ends_at" > "starts_at")
);
--> statement-breakpoint
CREATE TABLE "municipalities" (
	"code" text PRIMARY KEY,
	"province_code" text NOT NULL,
	"tooi_uri" text NOT NULL UNIQUE,
	"started_on" date,
	"ended_on" date
);
--> statement-breakpoint
CREATE TABLE "municipality_mergers" (
	"from_code" text,
	"into_code" text,
	"merged_on" date NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	CONSTRAINT "municipality_mergers_pkey" PRIMARY KEY("from_code","into_code"),
	CONSTRAINT "municipality_mergers_kind_known" CHECK ("kind" in ('merged-into-new', 'merged-into-existing', 'split'))
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"version" integer DEFAULT 1 NOT NULL,
	"published_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"type_id" uuid NOT NULL,
	"municipality_code" text,
	"description" text,
	"website" text,
	"coalition_partner" boolean DEFAULT false NOT NULL,
	"steering_group" boolean DEFAULT false NOT NULL,
	CONSTRAINT "organisations_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "partnerships" (
	"code" text PRIMARY KEY,
	"sector" text NOT NULL,
	CONSTRAINT "partnerships_sector_known" CHECK ("sector" in ('primary', 'secondary'))
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY,
	"pilot_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"statement" text NOT NULL,
	"publication_id" uuid NOT NULL,
	"year" integer,
	CONSTRAINT "evidence_position" UNIQUE("pilot_id","step","position"),
	CONSTRAINT "evidence_kind_known" CHECK ("kind" in ('countable', 'noticeable'))
);
--> statement-breakpoint
CREATE TABLE "pilot_areas" (
	"item_id" uuid,
	"area_code" text,
	CONSTRAINT "pilot_areas_pkey" PRIMARY KEY("item_id","area_code")
);
--> statement-breakpoint
CREATE TABLE "pilot_effects" (
	"pilot_id" uuid,
	"step" integer,
	"below" integer GENERATED ALWAYS AS (nullif(step - 1, 0)) STORED,
	CONSTRAINT "pilot_effects_pkey" PRIMARY KEY("pilot_id","step"),
	CONSTRAINT "pilot_effects_step_known" CHECK ("step" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "pilot_organisations" (
	"item_id" uuid,
	"organisation_id" uuid,
	"role" text NOT NULL,
	CONSTRAINT "pilot_organisations_pkey" PRIMARY KEY("item_id","organisation_id"),
	CONSTRAINT "pilot_organisations_role_known" CHECK ("role" in ('lead', 'partner', 'funder', 'researcher', 'organiser'))
);
--> statement-breakpoint
CREATE TABLE "pilot_terms" (
	"item_id" uuid,
	"term_id" uuid,
	CONSTRAINT "pilot_terms_pkey" PRIMARY KEY("item_id","term_id")
);
--> statement-breakpoint
CREATE TABLE "pilots" (
	"id" uuid PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"version" integer DEFAULT 1 NOT NULL,
	"published_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"phase" text NOT NULL,
	"phase_note" text,
	"decided_on" text,
	"decision" text,
	"start_year" integer,
	"end_year" integer,
	"period_note" text,
	"scope" text NOT NULL,
	"region_id" uuid,
	"contact_role" text,
	"aim" text,
	"audience" text,
	"approach" text NOT NULL,
	"aftermath" text,
	"lessons" text,
	"costs" text,
	CONSTRAINT "pilots_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "pilots_phase_known" CHECK ("phase" in ('idea', 'pilot', 'decision', 'kept', 'stopped')),
	CONSTRAINT "pilots_scope_known" CHECK ("scope" in ('local', 'regional', 'national')),
	CONSTRAINT "pilots_decided_on_shape" CHECK ("decided_on" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
	CONSTRAINT "pilots_years_in_order" CHECK (("start_year" is null or "start_year" between 1900 and 2100) and ("end_year" is null or "end_year" between 1900 and 2100) and ("start_year" is null or "end_year" is null or "end_year" >= "start_year")),
	CONSTRAINT "pilots_title_length" CHECK (char_length("title") between 3 and 200),
	CONSTRAINT "pilots_summary_length" CHECK (char_length("summary") between 10 and 400)
);
--> statement-breakpoint
CREATE TABLE "citations" (
	"id" uuid PRIMARY KEY,
	"item_id" uuid NOT NULL,
	"publication_id" uuid NOT NULL,
	"chapter" text,
	"position" integer NOT NULL,
	CONSTRAINT "citations_position" UNIQUE("item_id","position")
);
--> statement-breakpoint
CREATE TABLE "publication_areas" (
	"item_id" uuid,
	"area_code" text,
	CONSTRAINT "publication_areas_pkey" PRIMARY KEY("item_id","area_code")
);
--> statement-breakpoint
CREATE TABLE "publication_organisations" (
	"item_id" uuid,
	"organisation_id" uuid,
	"role" text NOT NULL,
	CONSTRAINT "publication_organisations_pkey" PRIMARY KEY("item_id","organisation_id"),
	CONSTRAINT "publication_organisations_role_known" CHECK ("role" in ('lead', 'partner', 'funder', 'researcher', 'organiser'))
);
--> statement-breakpoint
CREATE TABLE "publication_terms" (
	"item_id" uuid,
	"term_id" uuid,
	CONSTRAINT "publication_terms_pkey" PRIMARY KEY("item_id","term_id")
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY,
	"slug" text NOT NULL UNIQUE,
	"version" integer DEFAULT 1 NOT NULL,
	"published_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"year" integer,
	"publisher" text,
	"url" text,
	"summary" text NOT NULL,
	"body" text,
	"region_id" uuid,
	CONSTRAINT "publications_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "publications_kind_known" CHECK ("kind" in ('guide', 'report', 'research', 'policy-plan', 'instrument', 'factsheet', 'blog', 'faq', 'law', 'website', 'video', 'letter'))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY,
	"count" integer NOT NULL,
	"window_ends_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "redirects" (
	"item_type" text,
	"from_slug" text,
	"to_slug" text NOT NULL,
	CONSTRAINT "redirects_pkey" PRIMARY KEY("item_type","from_slug")
);
--> statement-breakpoint
CREATE TABLE "related_items" (
	"item_id" uuid,
	"target_id" uuid,
	"reason" text NOT NULL,
	CONSTRAINT "related_items_pkey" PRIMARY KEY("item_id","target_id")
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY,
	"item_type" text NOT NULL,
	"item_id" uuid NOT NULL,
	"version" integer,
	"status" text NOT NULL,
	"snapshot" jsonb NOT NULL,
	"author" text NOT NULL,
	"note" text,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "revisions_item_version" UNIQUE("item_id","version"),
	CONSTRAINT "revisions_item_type_known" CHECK ("item_type" in ('pilot', 'inspiration-region', 'expert', 'knowledge-session', 'publication', 'agenda', 'organisation', 'term')),
	CONSTRAINT "revisions_status_known" CHECK ("status" in ('draft', 'in-review', 'approved', 'published', 'refused', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "terms" (
	"id" uuid PRIMARY KEY,
	"vocabulary" text NOT NULL,
	"slug" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"published_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"label" text NOT NULL,
	"abbreviation" text,
	"description" text NOT NULL,
	"body" text,
	"note" text,
	"synonyms" text[] DEFAULT '{}'::text[] NOT NULL,
	"position" integer NOT NULL,
	"focus" boolean DEFAULT false NOT NULL,
	"parent_id" uuid,
	CONSTRAINT "terms_vocabulary_slug" UNIQUE("vocabulary","slug"),
	CONSTRAINT "terms_vocabulary_known" CHECK ("vocabulary" in ('abbreviation', 'advice', 'agreement-topic', 'collaboration-model', 'effect-step', 'escalation-step', 'expert-competence', 'expert-referral', 'factor', 'factor-indicator', 'funding-variant', 'governance-level', 'home-sitter-definition', 'indicator', 'leading-principle', 'national-measure', 'partner-type', 'programme-block', 'programme-condition', 'programme-line', 'related-programme', 'school-type', 'session-kind', 'status-colour', 'support-need', 'team-principle', 'team-success-factor', 'theme')),
	CONSTRAINT "terms_slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "youth_regions" (
	"code" text PRIMARY KEY,
	"short_label" text NOT NULL,
	"name_in2019" text,
	"tile_column" integer NOT NULL,
	"tile_row" integer NOT NULL,
	CONSTRAINT "youth_regions_tile" UNIQUE("tile_column","tile_row")
);
--> statement-breakpoint
CREATE INDEX "agenda_terms_term_index" ON "agenda_terms" ("term_id");--> statement-breakpoint
CREATE INDEX "agendas_region_index" ON "agendas" ("region_id");--> statement-breakpoint
CREATE INDEX "area_coverage_within_index" ON "area_coverage" ("within_code","area_code");--> statement-breakpoint
CREATE INDEX "area_memberships_municipality_index" ON "area_memberships" ("municipality_code");--> statement-breakpoint
CREATE INDEX "audit_entries_item_index" ON "audit_entries" ("item_id","at");--> statement-breakpoint
CREATE INDEX "audit_entries_at_index" ON "audit_entries" ("at");--> statement-breakpoint
CREATE INDEX "expert_terms_term_index" ON "expert_terms" ("term_id");--> statement-breakpoint
CREATE INDEX "experts_municipality_index" ON "experts" ("municipality_code");--> statement-breakpoint
CREATE INDEX "expert_request_events_request_index" ON "expert_request_events" ("request_id","at");--> statement-breakpoint
CREATE INDEX "expert_request_terms_term_index" ON "expert_request_terms" ("term_id");--> statement-breakpoint
CREATE INDEX "expert_requests_created_index" ON "expert_requests" ("created_at","id");--> statement-breakpoint
CREATE INDEX "expert_requests_status_index" ON "expert_requests" ("status","created_at");--> statement-breakpoint
CREATE INDEX "inspiration_region_terms_term_index" ON "inspiration_region_terms" ("term_id");--> statement-breakpoint
CREATE INDEX "inspiration_regions_youth_region_index" ON "inspiration_regions" ("youth_region_code");--> statement-breakpoint
CREATE INDEX "region_participants_region_index" ON "region_participants" ("region_id");--> statement-breakpoint
CREATE INDEX "knowledge_session_organisations_organisation_index" ON "knowledge_session_organisations" ("organisation_id");--> statement-breakpoint
CREATE INDEX "knowledge_session_terms_term_index" ON "knowledge_session_terms" ("term_id");--> statement-breakpoint
CREATE INDEX "knowledge_sessions_starts_index" ON "knowledge_sessions" ("starts_on","id");--> statement-breakpoint
CREATE INDEX "knowledge_sessions_region_index" ON "knowledge_sessions" ("region_id");--> statement-breakpoint
CREATE INDEX "municipalities_province_index" ON "municipalities" ("province_code");--> statement-breakpoint
CREATE INDEX "municipality_mergers_into_index" ON "municipality_mergers" ("into_code");--> statement-breakpoint
CREATE INDEX "organisations_type_index" ON "organisations" ("type_id");--> statement-breakpoint
CREATE INDEX "organisations_municipality_index" ON "organisations" ("municipality_code");--> statement-breakpoint
CREATE INDEX "pilot_areas_area_index" ON "pilot_areas" ("area_code");--> statement-breakpoint
CREATE INDEX "pilot_organisations_organisation_index" ON "pilot_organisations" ("organisation_id");--> statement-breakpoint
CREATE INDEX "pilot_terms_term_index" ON "pilot_terms" ("term_id");--> statement-breakpoint
CREATE INDEX "pilots_region_index" ON "pilots" ("region_id");--> statement-breakpoint
CREATE INDEX "pilots_published_index" ON "pilots" ("published_at","id");--> statement-breakpoint
CREATE INDEX "pilots_title_index" ON "pilots" ("title","id");--> statement-breakpoint
CREATE INDEX "citations_publication_index" ON "citations" ("publication_id");--> statement-breakpoint
CREATE INDEX "publication_areas_area_index" ON "publication_areas" ("area_code");--> statement-breakpoint
CREATE INDEX "publication_organisations_organisation_index" ON "publication_organisations" ("organisation_id");--> statement-breakpoint
CREATE INDEX "publication_terms_term_index" ON "publication_terms" ("term_id");--> statement-breakpoint
CREATE INDEX "publications_region_index" ON "publications" ("region_id");--> statement-breakpoint
CREATE INDEX "publications_year_index" ON "publications" ("year","id");--> statement-breakpoint
CREATE INDEX "related_items_target_index" ON "related_items" ("target_id");--> statement-breakpoint
CREATE INDEX "revisions_item_index" ON "revisions" ("item_id","created_at");--> statement-breakpoint
CREATE INDEX "terms_vocabulary_position" ON "terms" ("vocabulary","position");--> statement-breakpoint
CREATE INDEX "terms_parent_index" ON "terms" ("parent_id");--> statement-breakpoint
ALTER TABLE "action_points" ADD CONSTRAINT "action_points_goal_id_goals_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "goals"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "agenda_terms" ADD CONSTRAINT "agenda_terms_item_id_agendas_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agendas"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "agenda_terms" ADD CONSTRAINT "agenda_terms_term_id_terms_id_fkey" FOREIGN KEY ("term_id") REFERENCES "terms"("id") ON DELETE RESTRICT;--> statement-breakpoint
ALTER TABLE "agendas" ADD CONSTRAINT "agendas_region_id_inspiration_regions_id_fkey" FOREIGN KEY ("region_id") REFERENCES "inspiration_regions"("id");--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_agenda_id_agendas_id_fkey" FOREIGN KEY ("agenda_id") REFERENCES "agendas"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_theme_id_terms_id_fkey" FOREIGN KEY ("theme_id") REFERENCES "terms"("id");--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_advice_id_terms_id_fkey" FOREIGN KEY ("advice_id") REFERENCES "terms"("id");--> statement-breakpoint
ALTER TABLE "area_coverage" ADD CONSTRAINT "area_coverage_area_code_areas_code_fkey" FOREIGN KEY ("area_code") REFERENCES "areas"("code") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "area_coverage" ADD CONSTRAINT "area_coverage_within_code_areas_code_fkey" FOREIGN KEY ("within_code") REFERENCES "areas"("code") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "area_memberships" ADD CONSTRAINT "area_memberships_area_code_areas_code_fkey" FOREIGN KEY ("area_code") REFERENCES "areas"("code") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "area_memberships" ADD CONSTRAINT "area_memberships_municipality_code_areas_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "areas"("code") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "expert_terms" ADD CONSTRAINT "expert_terms_item_id_experts_id_fkey" FOREIGN KEY ("item_id") REFERENCES "experts"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "expert_terms" ADD CONSTRAINT "expert_terms_term_id_terms_id_fkey" FOREIGN KEY ("term_id") REFERENCES "terms"("id") ON DELETE RESTRICT;--> statement-breakpoint
ALTER TABLE "experts" ADD CONSTRAINT "experts_municipality_code_areas_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "areas"("code");--> statement-breakpoint
ALTER TABLE "expert_request_events" ADD CONSTRAINT "expert_request_events_request_id_expert_requests_id_fkey" FOREIGN KEY ("request_id") REFERENCES "expert_requests"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "expert_request_terms" ADD CONSTRAINT "expert_request_terms_item_id_expert_requests_id_fkey" FOREIGN KEY ("item_id") REFERENCES "expert_requests"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "expert_request_terms" ADD CONSTRAINT "expert_request_terms_term_id_terms_id_fkey" FOREIGN KEY ("term_id") REFERENCES "terms"("id") ON DELETE RESTRICT;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_area_code_areas_code_fkey" FOREIGN KEY ("area_code") REFERENCES "areas"("code");--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_pilot_id_pilots_id_fkey" FOREIGN KEY ("pilot_id") REFERENCES "pilots"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "expert_requests" ADD CONSTRAINT "expert_requests_preferred_expert_id_experts_id_fkey" FOREIGN KEY ("preferred_expert_id") REFERENCES "experts"("id") ON DELETE SET NULL;--> statement-breakpoint
ALTER TABLE "inspiration_region_terms" ADD CONSTRAINT "inspiration_region_terms_item_id_inspiration_regions_id_fkey" FOREIGN KEY ("item_id") REFERENCES "inspiration_regions"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "inspiration_region_terms" ADD CONSTRAINT "inspiration_region_terms_term_id_terms_id_fkey" FOREIGN KEY ("term_id") REFERENCES "terms"("id") ON DELETE RESTRICT;--> statement-breakpoint
ALTER TABLE "inspiration_regions" ADD CONSTRAINT "inspiration_regions_area_code_areas_code_fkey" FOREIGN KEY ("area_code") REFERENCES "areas"("code");--> statement-breakpoint
ALTER TABLE "inspiration_regions" ADD CONSTRAINT "inspiration_regions_youth_region_code_areas_code_fkey" FOREIGN KEY ("youth_region_code") REFERENCES "areas"("code");--> statement-breakpoint
ALTER TABLE "region_participants" ADD CONSTRAINT "region_participants_region_id_inspiration_regions_id_fkey" FOREIGN KEY ("region_id") REFERENCES "inspiration_regions"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "region_participants" ADD CONSTRAINT "region_participants_partner_type_id_terms_id_fkey" FOREIGN KEY ("partner_type_id") REFERENCES "terms"("id");--> statement-breakpoint
ALTER TABLE "knowledge_session_organisations" ADD CONSTRAINT "knowledge_session_organisations_oXCiInfXAhow_fkey" FOREIGN KEY ("item_id") REFERENCES "knowledge_sessions"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "knowledge_session_organisations" ADD CONSTRAINT "knowledge_session_organisations_ZAsDr09z73iy_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT;--> statement-breakpoint
ALTER TABLE "knowledge_session_terms" ADD CONSTRAINT "knowledge_session_terms_item_id_knowledge_sessions_id_fkey" FOREIGN KEY ("item_id") REFERENCES "knowledge_sessions"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "knowledge_session_terms" ADD CONSTRAINT "knowledge_session_terms_term_id_terms_id_fkey" FOREIGN KEY ("term_id") REFERENCES "terms"("id") ON DELETE RESTRICT;--> statement-breakpoint
ALTER TABLE "knowledge_sessions" ADD CONSTRAINT "knowledge_sessions_municipality_code_areas_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "areas"("code");--> statement-breakpoint
ALTER TABLE "knowledge_sessions" ADD CONSTRAINT "knowledge_sessions_region_id_inspiration_regions_id_fkey" FOREIGN KEY ("region_id") REFERENCES "inspiration_regions"("id");--> statement-breakpoint
ALTER TABLE "municipalities" ADD CONSTRAINT "municipalities_code_areas_code_fkey" FOREIGN KEY ("code") REFERENCES "areas"("code") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "municipalities" ADD CONSTRAINT "municipalities_province_code_areas_code_fkey" FOREIGN KEY ("province_code") REFERENCES "areas"("code");--> statement-breakpoint
ALTER TABLE "municipality_mergers" ADD CONSTRAINT "municipality_mergers_from_code_municipalities_code_fkey" FOREIGN KEY ("from_code") REFERENCES "municipalities"("code") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "municipality_mergers" ADD CONSTRAINT "municipality_mergers_into_code_municipalities_code_fkey" FOREIGN KEY ("into_code") REFERENCES "municipalities"("code") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_type_id_terms_id_fkey" FOREIGN KEY ("type_id") REFERENCES "terms"("id");--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_municipality_code_areas_code_fkey" FOREIGN KEY ("municipality_code") REFERENCES "areas"("code");--> statement-breakpoint
ALTER TABLE "partnerships" ADD CONSTRAINT "partnerships_code_areas_code_fkey" FOREIGN KEY ("code") REFERENCES "areas"("code") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_publication_id_publications_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_of_step" FOREIGN KEY ("pilot_id","step") REFERENCES "pilot_effects"("pilot_id","step") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "pilot_areas" ADD CONSTRAINT "pilot_areas_item_id_pilots_id_fkey" FOREIGN KEY ("item_id") REFERENCES "pilots"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "pilot_areas" ADD CONSTRAINT "pilot_areas_area_code_areas_code_fkey" FOREIGN KEY ("area_code") REFERENCES "areas"("code") ON DELETE RESTRICT;--> statement-breakpoint
ALTER TABLE "pilot_effects" ADD CONSTRAINT "pilot_effects_pilot_id_pilots_id_fkey" FOREIGN KEY ("pilot_id") REFERENCES "pilots"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "pilot_effects" ADD CONSTRAINT "pilot_effects_step_below" FOREIGN KEY ("pilot_id","below") REFERENCES "pilot_effects"("pilot_id","step");--> statement-breakpoint
ALTER TABLE "pilot_organisations" ADD CONSTRAINT "pilot_organisations_item_id_pilots_id_fkey" FOREIGN KEY ("item_id") REFERENCES "pilots"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "pilot_organisations" ADD CONSTRAINT "pilot_organisations_organisation_id_organisations_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT;--> statement-breakpoint
ALTER TABLE "pilot_terms" ADD CONSTRAINT "pilot_terms_item_id_pilots_id_fkey" FOREIGN KEY ("item_id") REFERENCES "pilots"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "pilot_terms" ADD CONSTRAINT "pilot_terms_term_id_terms_id_fkey" FOREIGN KEY ("term_id") REFERENCES "terms"("id") ON DELETE RESTRICT;--> statement-breakpoint
ALTER TABLE "pilots" ADD CONSTRAINT "pilots_region_id_inspiration_regions_id_fkey" FOREIGN KEY ("region_id") REFERENCES "inspiration_regions"("id");--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_publication_id_publications_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("id");--> statement-breakpoint
ALTER TABLE "publication_areas" ADD CONSTRAINT "publication_areas_item_id_publications_id_fkey" FOREIGN KEY ("item_id") REFERENCES "publications"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "publication_areas" ADD CONSTRAINT "publication_areas_area_code_areas_code_fkey" FOREIGN KEY ("area_code") REFERENCES "areas"("code") ON DELETE RESTRICT;--> statement-breakpoint
ALTER TABLE "publication_organisations" ADD CONSTRAINT "publication_organisations_item_id_publications_id_fkey" FOREIGN KEY ("item_id") REFERENCES "publications"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "publication_organisations" ADD CONSTRAINT "publication_organisations_organisation_id_organisations_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT;--> statement-breakpoint
ALTER TABLE "publication_terms" ADD CONSTRAINT "publication_terms_item_id_publications_id_fkey" FOREIGN KEY ("item_id") REFERENCES "publications"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "publication_terms" ADD CONSTRAINT "publication_terms_term_id_terms_id_fkey" FOREIGN KEY ("term_id") REFERENCES "terms"("id") ON DELETE RESTRICT;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_region_id_inspiration_regions_id_fkey" FOREIGN KEY ("region_id") REFERENCES "inspiration_regions"("id");--> statement-breakpoint
ALTER TABLE "terms" ADD CONSTRAINT "terms_parent_id_terms_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "terms"("id") ON DELETE RESTRICT;--> statement-breakpoint
ALTER TABLE "youth_regions" ADD CONSTRAINT "youth_regions_code_areas_code_fkey" FOREIGN KEY ("code") REFERENCES "areas"("code") ON DELETE CASCADE;