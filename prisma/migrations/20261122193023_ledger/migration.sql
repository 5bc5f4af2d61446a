-- CreateEnum
CREATE TYPE "observation_form" AS ENUM ('amount', 'snapshot', 'change');

-- CreateEnum
CREATE TYPE "target_cadence" AS ENUM ('week', 'month', 'quarter', 'year', 'once');

-- CreateTable
CREATE TABLE "workspace" (
    "id" SERIAL NOT NULL,
    "team_id" TEXT,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "region" TEXT,
    "works_on_eves" BOOLEAN NOT NULL,
    "fiscal_year_start_month" SMALLINT NOT NULL,
    "currency" TEXT NOT NULL,
    "locale" TEXT NOT NULL,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" SERIAL NOT NULL,
    "workspace_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dimension_set" (
    "id" SERIAL NOT NULL,
    "workspace_id" INTEGER NOT NULL,
    "owner" TEXT,
    "department" TEXT,
    "campaign" TEXT,
    "channel" TEXT,
    "content" TEXT,
    "customer_type" TEXT,
    "origin" TEXT,

    CONSTRAINT "dimension_set_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed" (
    "id" SERIAL NOT NULL,
    "workspace_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "first_date" DATE,
    "last_date" DATE,
    "learned_at" TIMESTAMPTZ(3),

    CONSTRAINT "feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_day" (
    "feed_id" INTEGER NOT NULL,
    "form" "observation_form" NOT NULL,
    "date" DATE NOT NULL,
    "sum" DECIMAL NOT NULL,
    "rows" INTEGER NOT NULL,

    CONSTRAINT "feed_day_pkey" PRIMARY KEY ("feed_id","form","date")
);

-- CreateTable
CREATE TABLE "observation" (
    "id" BIGSERIAL NOT NULL,
    "learned_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "feed_id" INTEGER NOT NULL,
    "dimension_set_id" INTEGER NOT NULL,
    "date" DATE NOT NULL,
    "form" "observation_form" NOT NULL,
    "value" DECIMAL,
    "external_key" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" SERIAL NOT NULL,
    "workspace_id" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_metric" JSONB NOT NULL,
    "left_out" JSONB NOT NULL,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" SERIAL NOT NULL,
    "workspace_id" INTEGER NOT NULL,
    "metric" TEXT NOT NULL,
    "value" DECIMAL NOT NULL,
    "every" "target_cadence" NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE,
    "filter" JSONB NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by" TEXT NOT NULL,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "channel_metric" (
    "id" SERIAL NOT NULL,
    "workspace_id" INTEGER NOT NULL,
    "channel_id" TEXT NOT NULL,
    "metric" TEXT NOT NULL,

    CONSTRAINT "channel_metric_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "workspace_team_id_key" ON "workspace"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_workspace_id_name_key" ON "source"("workspace_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "dimension_set_values_key" ON "dimension_set"("workspace_id", "owner", "department", "campaign", "channel", "content", "customer_type", "origin");

-- CreateIndex
CREATE INDEX "feed_workspace_id_metric_idx" ON "feed"("workspace_id", "metric");

-- CreateIndex
CREATE UNIQUE INDEX "feed_source_id_metric_key" ON "feed"("source_id", "metric");

-- CreateIndex
CREATE INDEX "import_run_workspace_id_idx" ON "import_run"("workspace_id");

-- CreateIndex
CREATE INDEX "import_run_source_id_idx" ON "import_run"("source_id");

-- CreateIndex
CREATE INDEX "target_workspace_id_idx" ON "target"("workspace_id");

-- CreateIndex
CREATE UNIQUE INDEX "channel_metric_workspace_id_channel_id_metric_key" ON "channel_metric"("workspace_id", "channel_id", "metric");

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dimension_set" ADD CONSTRAINT "dimension_set_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed" ADD CONSTRAINT "feed_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_day" ADD CONSTRAINT "feed_day_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_metric" ADD CONSTRAINT "channel_metric_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand from here on: what the Prisma schema cannot say.

-- A set of values is the same set when the same values are unknown in it.
DROP INDEX "dimension_set_values_key";
CREATE UNIQUE INDEX "dimension_set_values_key" ON "dimension_set"("workspace_id", "owner", "department", "campaign", "channel", "content", "customer_type", "origin") NULLS NOT DISTINCT;

-- Bytes compare faster than a language's alphabet, and nobody reads the ledger in alphabetical order.
ALTER TABLE "observation"
    ALTER COLUMN "external_key" TYPE TEXT COLLATE "C";

-- numeric takes NaN (greater than every number) and infinity, dates and timestamps take infinity.
ALTER TABLE "observation"
    ADD CONSTRAINT "observation_value_check" CHECK ("value" BETWEEN -1e13 AND 1e13),
    ADD CONSTRAINT "observation_date_check" CHECK ("date" BETWEEN '1900-01-01' AND '2199-12-31'),
    ADD CONSTRAINT "observation_learned_at_check" CHECK (isfinite("learned_at")),
    ADD CONSTRAINT "observation_superseded_at_check" CHECK (isfinite("superseded_at") AND "superseded_at" >= "learned_at");
ALTER TABLE "target"
    ADD CONSTRAINT "target_value_check" CHECK ("value" BETWEEN -1e13 AND 1e13),
    ADD CONSTRAINT "target_dates_check" CHECK (isfinite("from") AND isfinite("until") AND "until" >= "from"),
    ADD CONSTRAINT "target_set_at_check" CHECK (isfinite("set_at"));
ALTER TABLE "import_run"
    ADD CONSTRAINT "import_run_at_check" CHECK (isfinite("at"));

-- A source says one thing at a time under a key.
CREATE UNIQUE INDEX "observation_current_key" ON "observation"("feed_id", "external_key") WHERE "superseded_at" IS NULL;
-- What holds now, and for "as known on Monday" what held once.
CREATE INDEX "observation_current_read" ON "observation"("feed_id", "form", "date") WHERE "superseded_at" IS NULL;
CREATE INDEX "observation_superseded_read" ON "observation"("feed_id", "form", "date") WHERE "superseded_at" IS NOT NULL;

-- History is kept: rows are superseded, never rewritten, and go only when their whole workspace has gone.
CREATE FUNCTION "refuse_to_rewrite"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE FUNCTION "delete_only_with_workspace"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM workspace WHERE id = OLD.workspace_id) THEN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE FUNCTION "delete_only_with_feed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM feed WHERE id = OLD.feed_id) THEN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
END $$;

CREATE TRIGGER "observation_update" BEFORE UPDATE ON "observation" FOR EACH ROW
    WHEN (OLD.superseded_at IS NOT NULL OR NEW.superseded_at IS NULL OR
        ROW(OLD.id, OLD.learned_at, OLD.feed_id, OLD.dimension_set_id, OLD.date, OLD.form, OLD.value, OLD.external_key)
        IS DISTINCT FROM
        ROW(NEW.id, NEW.learned_at, NEW.feed_id, NEW.dimension_set_id, NEW.date, NEW.form, NEW.value, NEW.external_key))
    EXECUTE FUNCTION "refuse_to_rewrite"();
CREATE TRIGGER "dimension_set_update" BEFORE UPDATE ON "dimension_set" FOR EACH ROW EXECUTE FUNCTION "refuse_to_rewrite"();
CREATE TRIGGER "target_update" BEFORE UPDATE ON "target" FOR EACH ROW EXECUTE FUNCTION "refuse_to_rewrite"();
CREATE TRIGGER "import_run_update" BEFORE UPDATE ON "import_run" FOR EACH ROW EXECUTE FUNCTION "refuse_to_rewrite"();

CREATE TRIGGER "observation_delete" BEFORE DELETE ON "observation" FOR EACH ROW EXECUTE FUNCTION "delete_only_with_feed"();
CREATE TRIGGER "feed_delete" BEFORE DELETE ON "feed" FOR EACH ROW EXECUTE FUNCTION "delete_only_with_workspace"();
CREATE TRIGGER "source_delete" BEFORE DELETE ON "source" FOR EACH ROW EXECUTE FUNCTION "delete_only_with_workspace"();
CREATE TRIGGER "dimension_set_delete" BEFORE DELETE ON "dimension_set" FOR EACH ROW EXECUTE FUNCTION "delete_only_with_workspace"();
CREATE TRIGGER "target_delete" BEFORE DELETE ON "target" FOR EACH ROW EXECUTE FUNCTION "delete_only_with_workspace"();
CREATE TRIGGER "import_run_delete" BEFORE DELETE ON "import_run" FOR EACH ROW EXECUTE FUNCTION "delete_only_with_workspace"();

CREATE TRIGGER "observation_truncate" BEFORE TRUNCATE ON "observation" EXECUTE FUNCTION "refuse_to_rewrite"();
CREATE TRIGGER "dimension_set_truncate" BEFORE TRUNCATE ON "dimension_set" EXECUTE FUNCTION "refuse_to_rewrite"();
CREATE TRIGGER "target_truncate" BEFORE TRUNCATE ON "target" EXECUTE FUNCTION "refuse_to_rewrite"();
CREATE TRIGGER "import_run_truncate" BEFORE TRUNCATE ON "import_run" EXECUTE FUNCTION "refuse_to_rewrite"();

-- A feed goes with its workspace, and takes its observations along: in two halves, because each has its own index.
CREATE FUNCTION "delete_feed_observations"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM observation WHERE feed_id = OLD.id AND superseded_at IS NULL;
    DELETE FROM observation WHERE feed_id = OLD.id AND superseded_at IS NOT NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER "feed_delete_observations" AFTER DELETE ON "feed" FOR EACH ROW EXECUTE FUNCTION "delete_feed_observations"();
