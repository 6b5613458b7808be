ALTER TABLE "persons" ADD COLUMN "erased_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "persons" ALTER COLUMN "email" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_email_until_erased" CHECK (("email" is null) = ("erased_at" is not null));