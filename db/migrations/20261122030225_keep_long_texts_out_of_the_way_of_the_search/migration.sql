-- Counting what was found reads the short columns of many rows; the long ones are kept aside, so that these rows lie close together.
ALTER TABLE "search_documents" SET (toast_tuple_target = 256);--> statement-breakpoint
ALTER TABLE "search_documents" ALTER COLUMN "title" SET STORAGE MAIN, ALTER COLUMN "area_codes" SET STORAGE MAIN, ALTER COLUMN "terms" SET STORAGE MAIN;
