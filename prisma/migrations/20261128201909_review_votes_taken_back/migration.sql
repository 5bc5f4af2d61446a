-- AlterTable
ALTER TABLE "decision" ALTER COLUMN "due_on" SET NOT NULL;

-- AlterTable
ALTER TABLE "review_vote" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);
