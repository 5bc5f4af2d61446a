-- CreateEnum
CREATE TYPE "post_state" AS ENUM ('due', 'preparing', 'ready', 'sending', 'sent', 'unknown', 'skipped', 'folded', 'missed', 'gave_up');

-- CreateTable
CREATE TABLE "digest" (
    "id" SERIAL NOT NULL,
    "workspace_id" INTEGER NOT NULL,
    "channel_id" TEXT NOT NULL,
    "metrics" TEXT[],
    "role" TEXT,
    "weekdays" INTEGER[],
    "time" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "on_day_off" TEXT NOT NULL,
    "quiet_from" TEXT,
    "quiet_until" TEXT,
    "remind_hours" INTEGER,
    "locale" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "paused_for" TEXT NOT NULL DEFAULT '',
    "deleted_at" TIMESTAMPTZ(3),
    "next_due" TIMESTAMPTZ(3) NOT NULL,
    "next_date" DATE NOT NULL,

    CONSTRAINT "digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" BIGSERIAL NOT NULL,
    "workspace_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "digest_id" INTEGER,
    "channel_id" TEXT NOT NULL,
    "thread_of" TEXT,
    "content" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "post_state" NOT NULL DEFAULT 'due',
    "claimed_until" TIMESTAMPTZ(3),
    "retry_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "message" JSONB,
    "ts" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "shown_revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" SERIAL NOT NULL,
    "workspace_id" INTEGER NOT NULL,
    "channel_id" TEXT NOT NULL,
    "thread_ts" TEXT NOT NULL,
    "digest_id" INTEGER,
    "ts" TEXT,
    "locale" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" TEXT NOT NULL,
    "revealed_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_note" (
    "id" SERIAL NOT NULL,
    "review_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_vote" (
    "note_id" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_vote_pkey" PRIMARY KEY ("note_id","user_id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" SERIAL NOT NULL,
    "workspace_id" INTEGER NOT NULL,
    "channel_id" TEXT NOT NULL,
    "review_id" INTEGER,
    "text" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "owner_name" TEXT NOT NULL,
    "due_on" DATE,
    "metric" TEXT,
    "decided_on" DATE NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" TEXT,
    "outcome" TEXT,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" SERIAL NOT NULL,
    "workspace_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "facts" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "silent" BOOLEAN NOT NULL DEFAULT false,
    "reversed_at" TIMESTAMPTZ(3),

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thanks" (
    "workspace_id" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "thanks_pkey" PRIMARY KEY ("workspace_id","subject","user_id")
);

-- CreateTable
CREATE TABLE "unnamed_person" (
    "workspace_id" INTEGER NOT NULL,
    "user_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unnamed_person_pkey" PRIMARY KEY ("workspace_id","user_id")
);

-- CreateTable
CREATE TABLE "channel_rule" (
    "workspace_id" INTEGER NOT NULL,
    "channel_id" TEXT NOT NULL,
    "celebrates" BOOLEAN NOT NULL DEFAULT true,
    "leaderboard" BOOLEAN NOT NULL DEFAULT false,
    "posts_a_week" INTEGER NOT NULL DEFAULT 5,
    "quiet_from" TEXT NOT NULL DEFAULT '18:00',
    "quiet_until" TEXT NOT NULL DEFAULT '07:30',

    CONSTRAINT "channel_rule_pkey" PRIMARY KEY ("workspace_id","channel_id")
);

-- CreateTable
CREATE TABLE "competition" (
    "id" SERIAL NOT NULL,
    "workspace_id" INTEGER NOT NULL,
    "channel_id" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "prize" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "competition_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "digest_workspace_id_channel_id_idx" ON "digest"("workspace_id", "channel_id");

-- CreateIndex
CREATE INDEX "digest_next_due_idx" ON "digest"("next_due");

-- CreateIndex
CREATE INDEX "post_workspace_id_channel_id_created_at_idx" ON "post"("workspace_id", "channel_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "post_workspace_id_key_key" ON "post"("workspace_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "review_workspace_id_channel_id_thread_ts_key" ON "review"("workspace_id", "channel_id", "thread_ts");

-- CreateIndex
CREATE INDEX "review_note_review_id_idx" ON "review_note"("review_id");

-- CreateIndex
CREATE INDEX "decision_workspace_id_channel_id_idx" ON "decision"("workspace_id", "channel_id");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_workspace_id_key_key" ON "milestone"("workspace_id", "key");

-- CreateIndex
CREATE INDEX "competition_workspace_id_channel_id_idx" ON "competition"("workspace_id", "channel_id");

-- AddForeignKey
ALTER TABLE "digest" ADD CONSTRAINT "digest_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_note" ADD CONSTRAINT "review_note_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_vote" ADD CONSTRAINT "review_vote_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "review_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unnamed_person" ADD CONSTRAINT "unnamed_person_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "channel_rule" ADD CONSTRAINT "channel_rule_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "competition" ADD CONSTRAINT "competition_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand, what Prisma cannot say.
-- What is still to be done is a few rows among many: the worker asks for just these, many times a minute.
CREATE INDEX "post_open_idx" ON "post"("due_at")
    WHERE "state" IN ('due', 'preparing', 'ready', 'sending', 'unknown');
CREATE INDEX "post_changed_idx" ON "post"("id") WHERE "revision" > "shown_revision";
-- infinity compares as later than any moment, and would wait for ever.
ALTER TABLE "post"
    ADD CONSTRAINT "post_moments_check" CHECK (isfinite("due_at") AND isfinite("expires_at") AND isfinite("created_at")),
    ADD CONSTRAINT "post_sent_check" CHECK (("state" = 'sent') = ("ts" IS NOT NULL)),
    ADD CONSTRAINT "post_revision_check" CHECK ("shown_revision" BETWEEN 0 AND "revision");
ALTER TABLE "digest"
    ADD CONSTRAINT "digest_time_check" CHECK ("time" ~ '^([01]\d|2[0-3]):[0-5]\d$'),
    ADD CONSTRAINT "digest_weekdays_check" CHECK (cardinality("weekdays") > 0 AND "weekdays" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]),
    ADD CONSTRAINT "digest_day_off_check" CHECK ("on_day_off" IN ('next_working_day', 'skip', 'anyway')),
    ADD CONSTRAINT "digest_quiet_check" CHECK (("quiet_from" IS NULL) = ("quiet_until" IS NULL)
        AND "quiet_from" ~ '^([01]\d|2[0-3]):[0-5]\d$' AND "quiet_until" ~ '^([01]\d|2[0-3]):[0-5]\d$'),
    ADD CONSTRAINT "digest_remind_check" CHECK ("remind_hours" BETWEEN 1 AND 168),
    ADD CONSTRAINT "digest_next_check" CHECK (isfinite("next_due") AND isfinite("next_date"));
ALTER TABLE "channel_rule"
    ADD CONSTRAINT "channel_rule_quiet_check" CHECK ("quiet_from" ~ '^([01]\d|2[0-3]):[0-5]\d$' AND "quiet_until" ~ '^([01]\d|2[0-3]):[0-5]\d$'),
    ADD CONSTRAINT "channel_rule_posts_check" CHECK ("posts_a_week" BETWEEN 0 AND 100);
ALTER TABLE "review_note" ADD CONSTRAINT "review_note_kind_check" CHECK ("kind" IN ('stop', 'start', 'continue', 'more', 'less'));
ALTER TABLE "decision"
    ADD CONSTRAINT "decision_outcome_check" CHECK ("outcome" IN ('done', 'dropped') AND (("outcome" IS NULL) = ("closed_at" IS NULL)));
ALTER TABLE "competition" ADD CONSTRAINT "competition_dates_check" CHECK ("from" <= "to");
