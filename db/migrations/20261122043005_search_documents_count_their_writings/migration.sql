CREATE SEQUENCE "public"."search_revisions" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "number" integer GENERATED ALWAYS AS IDENTITY (sequence name "search_documents_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "search_documents" ADD COLUMN "revision" bigint DEFAULT nextval('search_revisions') NOT NULL;--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_number" UNIQUE("number");--> statement-breakpoint
CREATE INDEX "search_documents_revision_index" ON "search_documents" ("revision");