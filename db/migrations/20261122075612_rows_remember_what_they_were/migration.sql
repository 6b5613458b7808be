CREATE TABLE "row_history" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "row_history_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"table_name" text NOT NULL,
	"row_key" text NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"before" jsonb
);
--> statement-breakpoint
CREATE INDEX "row_history_row_index" ON "row_history" ("table_name","row_key","at");--> statement-breakpoint
CREATE INDEX "row_history_at_index" ON "row_history" ("table_name","at");