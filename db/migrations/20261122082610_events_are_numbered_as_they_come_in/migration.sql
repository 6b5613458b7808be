CREATE SEQUENCE "events_next_number";--> statement-breakpoint
-- At the end of a transaction, so that numbers come in the order of the commits: who has seen a number has seen all that are lower. The lock
-- is the last thing a transaction waits for, and nobody who has it waits for anything else.
CREATE FUNCTION number_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(4201920);
  UPDATE "events" SET "number" = nextval('events_next_number') WHERE "id" = NEW."id";
  PERFORM pg_notify('events', '');
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER events_are_numbered AFTER INSERT ON "events" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION number_event();
