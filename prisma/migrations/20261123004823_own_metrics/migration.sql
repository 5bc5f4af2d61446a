-- CreateTable
CREATE TABLE "own_metric" (
    "id" SERIAL NOT NULL,
    "workspace_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "change" JSONB,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "own_metric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_role" (
    "workspace_id" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "person_role_pkey" PRIMARY KEY ("workspace_id","user_id")
);

-- CreateIndex
CREATE INDEX "own_metric_workspace_id_idx" ON "own_metric"("workspace_id");

-- AddForeignKey
ALTER TABLE "own_metric" ADD CONSTRAINT "own_metric_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was said is taken back at most, once, and nothing else about it ever changes.
CREATE TRIGGER "own_metric_update" BEFORE UPDATE ON "own_metric" FOR EACH ROW
    WHEN (OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR
        ROW(OLD.id, OLD.workspace_id, OLD.key, OLD.change, OLD.set_at, OLD.set_by)
        IS DISTINCT FROM
        ROW(NEW.id, NEW.workspace_id, NEW.key, NEW.change, NEW.set_at, NEW.set_by))
    EXECUTE FUNCTION "refuse_to_rewrite"();
CREATE TRIGGER "own_metric_delete" BEFORE DELETE ON "own_metric" FOR EACH ROW EXECUTE FUNCTION "delete_only_with_workspace"();
CREATE TRIGGER "own_metric_truncate" BEFORE TRUNCATE ON "own_metric" EXECUTE FUNCTION "refuse_to_rewrite"();
ALTER TABLE "own_metric" ADD CONSTRAINT "own_metric_set_at_check" CHECK (isfinite("set_at") AND isfinite("withdrawn_at"));
