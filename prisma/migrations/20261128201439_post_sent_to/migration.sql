-- AlterTable
ALTER TABLE "post" ADD COLUMN     "sent_to" TEXT;
