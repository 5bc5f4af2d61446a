-- CreateEnum
CREATE TYPE "team_department" AS ENUM ('sales', 'marketing', 'delivery');

-- AlterTable
ALTER TABLE "target" ADD COLUMN     "ends" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "guard" TEXT,
ADD COLUMN     "minimum" DECIMAL,
ADD COLUMN     "owners" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "parties" "team_department"[] DEFAULT ARRAY[]::"team_department"[],
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "stretch" DECIMAL,
ADD COLUMN     "why" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "target_agreement" (
    "target_id" INTEGER NOT NULL,
    "department" "team_department" NOT NULL,
    "name" TEXT NOT NULL,
    "user_id" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "target_agreement_pkey" PRIMARY KEY ("target_id","department")
);

-- CreateIndex
CREATE UNIQUE INDEX "target_agreement_target_id_user_id_key" ON "target_agreement"("target_id", "user_id");

-- AddForeignKey
ALTER TABLE "target_agreement" ADD CONSTRAINT "target_agreement_target_id_fkey" FOREIGN KEY ("target_id") REFERENCES "target"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "target"
    ADD CONSTRAINT "target_levels_check" CHECK ("minimum" BETWEEN -1e13 AND 1e13 AND "stretch" BETWEEN -1e13 AND 1e13),
    ADD CONSTRAINT "target_parties_check" CHECK ("parties" IS NOT NULL),
    ADD CONSTRAINT "target_ends_check" CHECK (NOT "ends" OR ("every" <> 'once' AND "until" IS NULL));

-- What was agreed to stays as it was then: only the moment at which it was taken back may be added.
DROP TRIGGER "target_update" ON "target";
CREATE TRIGGER "target_update" BEFORE UPDATE ON "target" FOR EACH ROW
    WHEN (OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR
        ROW(OLD.id, OLD.workspace_id, OLD.metric, OLD.value, OLD.minimum, OLD.stretch, OLD.every, OLD."from", OLD.until, OLD.filter,
            OLD.ends, OLD.why, OLD.guard, OLD.owners, OLD.reason, OLD.parties, OLD.set_at, OLD.set_by)
        IS DISTINCT FROM
        ROW(NEW.id, NEW.workspace_id, NEW.metric, NEW.value, NEW.minimum, NEW.stretch, NEW.every, NEW."from", NEW.until, NEW.filter,
            NEW.ends, NEW.why, NEW.guard, NEW.owners, NEW.reason, NEW.parties, NEW.set_at, NEW.set_by))
    EXECUTE FUNCTION "refuse_to_rewrite"();

-- A yes is not taken back; what it was said to is changed, which needs everybody again.
CREATE FUNCTION "delete_only_with_target"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM target WHERE id = OLD.target_id) THEN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER "target_agreement_update" BEFORE UPDATE ON "target_agreement" FOR EACH ROW EXECUTE FUNCTION "refuse_to_rewrite"();
CREATE TRIGGER "target_agreement_delete" BEFORE DELETE ON "target_agreement" FOR EACH ROW EXECUTE FUNCTION "delete_only_with_target"();
CREATE TRIGGER "target_agreement_truncate" BEFORE TRUNCATE ON "target_agreement" EXECUTE FUNCTION "refuse_to_rewrite"();
ALTER TABLE "target_agreement" ADD CONSTRAINT "target_agreement_at_check" CHECK (isfinite("at"));
