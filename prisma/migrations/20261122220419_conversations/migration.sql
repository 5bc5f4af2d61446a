-- CreateTable
CREATE TABLE "heard_event" (
    "workspace_id" INTEGER NOT NULL,
    "event_id" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "heard_event_pkey" PRIMARY KEY ("workspace_id","event_id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "workspace_id" INTEGER NOT NULL,
    "channel_id" TEXT NOT NULL,
    "thread_ts" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("workspace_id","channel_id","thread_ts")
);

-- CreateIndex
CREATE INDEX "heard_event_taken_at_idx" ON "heard_event"("taken_at");

-- CreateIndex
CREATE INDEX "conversation_at_idx" ON "conversation"("at");

-- AddForeignKey
ALTER TABLE "heard_event" ADD CONSTRAINT "heard_event_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
