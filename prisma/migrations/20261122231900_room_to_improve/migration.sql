-- AlterTable
ALTER TABLE "case_result" ADD COLUMN     "room" BOOLEAN;
