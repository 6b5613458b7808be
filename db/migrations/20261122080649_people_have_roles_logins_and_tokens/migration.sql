CREATE TABLE "contact_role_holders" (
	"id" uuid PRIMARY KEY,
	"contact_role_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"started_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "contact_roles" (
	"id" uuid PRIMARY KEY,
	"region_id" uuid NOT NULL,
	"title" text NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_roles_title" UNIQUE("region_id","title"),
	CONSTRAINT "contact_roles_title_length" CHECK (char_length("title") between 3 and 120)
);
--> statement-breakpoint
CREATE TABLE "login_links" (
	"id" uuid PRIMARY KEY,
	"person_id" uuid NOT NULL,
	"hash" text NOT NULL UNIQUE,
	"way" text NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone,
	CONSTRAINT "login_links_way_known" CHECK ("way" in ('link', 'oidc', 'command'))
);
--> statement-breakpoint
CREATE TABLE "logins" (
	"id" uuid PRIMARY KEY,
	"person_id" uuid NOT NULL,
	"hash" text NOT NULL UNIQUE,
	"way" text NOT NULL,
	"browser" text,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp(3) with time zone,
	CONSTRAINT "logins_way_known" CHECK ("way" in ('link', 'oidc', 'command'))
);
--> statement-breakpoint
CREATE TABLE "oidc_attempts" (
	"id" uuid PRIMARY KEY,
	"hash" text NOT NULL UNIQUE,
	"state" text NOT NULL,
	"nonce" text NOT NULL,
	"code_verifier" text NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_identities" (
	"issuer" text,
	"subject" text,
	"person_id" uuid NOT NULL,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_identities_pkey" PRIMARY KEY("issuer","subject")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY,
	"person_id" uuid NOT NULL,
	"invited_by" text NOT NULL,
	"sent_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"withdrawn_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "membership_regions" (
	"membership_id" uuid,
	"region_id" uuid,
	CONSTRAINT "membership_regions_pkey" PRIMARY KEY("membership_id","region_id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"expert_id" uuid,
	"started_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp(3) with time zone,
	"end_reason" text,
	CONSTRAINT "memberships_role_known" CHECK ("role" in ('region-editor', 'expert', 'editor', 'administrator')),
	CONSTRAINT "memberships_expert_is_expert" CHECK (("role" = 'expert') = ("expert_id" is not null)),
	CONSTRAINT "memberships_end_for_a_reason" CHECK (("ended_at" is null) = ("end_reason" is null)),
	CONSTRAINT "memberships_end_reason_length" CHECK (char_length("end_reason") between 1 and 300)
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" uuid PRIMARY KEY,
	"name" text NOT NULL,
	"email" text NOT NULL UNIQUE,
	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
	"joined_at" timestamp(3) with time zone,
	CONSTRAINT "persons_name_length" CHECK (char_length("name") between 1 and 200),
	CONSTRAINT "persons_email_small" CHECK ("email" = lower("email") and char_length("email") between 3 and 254)
);
--> statement-breakpoint
ALTER TABLE "access_tokens" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "access_tokens" ADD COLUMN "scopes" text[];--> statement-breakpoint
ALTER TABLE "access_tokens" ADD COLUMN "last_used_at" timestamp(3) with time zone;--> statement-breakpoint
CREATE INDEX "access_tokens_person_index" ON "access_tokens" ("person_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "contact_role_holders_one_at_a_time" ON "contact_role_holders" ("contact_role_id") WHERE "ended_at" is null;--> statement-breakpoint
CREATE INDEX "contact_role_holders_person_index" ON "contact_role_holders" ("person_id");--> statement-breakpoint
CREATE INDEX "login_links_expiry_index" ON "login_links" ("expires_at");--> statement-breakpoint
CREATE INDEX "logins_person_index" ON "logins" ("person_id","last_used_at");--> statement-breakpoint
CREATE INDEX "oidc_attempts_expiry_index" ON "oidc_attempts" ("expires_at");--> statement-breakpoint
CREATE INDEX "person_identities_person_index" ON "person_identities" ("person_id");--> statement-breakpoint
CREATE INDEX "invitations_person_index" ON "invitations" ("person_id","sent_at");--> statement-breakpoint
CREATE INDEX "membership_regions_region_index" ON "membership_regions" ("region_id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_one_at_a_time" ON "memberships" ("person_id") WHERE "ended_at" is null;--> statement-breakpoint
CREATE INDEX "memberships_person_index" ON "memberships" ("person_id","started_at");--> statement-breakpoint
ALTER TABLE "access_tokens" ADD CONSTRAINT "access_tokens_person_id_persons_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id");--> statement-breakpoint
ALTER TABLE "contact_role_holders" ADD CONSTRAINT "contact_role_holders_contact_role_id_contact_roles_id_fkey" FOREIGN KEY ("contact_role_id") REFERENCES "contact_roles"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "contact_role_holders" ADD CONSTRAINT "contact_role_holders_person_id_persons_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id");--> statement-breakpoint
ALTER TABLE "contact_roles" ADD CONSTRAINT "contact_roles_region_id_inspiration_regions_id_fkey" FOREIGN KEY ("region_id") REFERENCES "inspiration_regions"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "login_links" ADD CONSTRAINT "login_links_person_id_persons_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id");--> statement-breakpoint
ALTER TABLE "logins" ADD CONSTRAINT "logins_person_id_persons_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id");--> statement-breakpoint
ALTER TABLE "person_identities" ADD CONSTRAINT "person_identities_person_id_persons_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id");--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_person_id_persons_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id");--> statement-breakpoint
ALTER TABLE "membership_regions" ADD CONSTRAINT "membership_regions_membership_id_memberships_id_fkey" FOREIGN KEY ("membership_id") REFERENCES "memberships"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "membership_regions" ADD CONSTRAINT "membership_regions_region_id_inspiration_regions_id_fkey" FOREIGN KEY ("region_id") REFERENCES "inspiration_regions"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_persons_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id");--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_expert_id_experts_id_fkey" FOREIGN KEY ("expert_id") REFERENCES "experts"("id");