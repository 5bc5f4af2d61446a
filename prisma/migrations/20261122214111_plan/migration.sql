-- AlterTable
ALTER TABLE "target" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "funnel" JSONB;

-- A target that was set by mistake is taken back, once, and nothing else about it ever changes.
DROP TRIGGER "target_update" ON "target";
CREATE TRIGGER "target_update" BEFORE UPDATE ON "target" FOR EACH ROW
    WHEN (OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR
        ROW(OLD.id, OLD.workspace_id, OLD.metric, OLD.value, OLD.every, OLD."from", OLD.until, OLD.filter, OLD.set_at, OLD.set_by)
        IS DISTINCT FROM
        ROW(NEW.id, NEW.workspace_id, NEW.metric, NEW.value, NEW.every, NEW."from", NEW.until, NEW.filter, NEW.set_at, NEW.set_by))
    EXECUTE FUNCTION "refuse_to_rewrite"();
ALTER TABLE "target" ADD CONSTRAINT "target_withdrawn_at_check" CHECK (isfinite("withdrawn_at"));
