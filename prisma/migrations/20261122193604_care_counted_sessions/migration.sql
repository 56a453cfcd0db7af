-- AlterTable
ALTER TABLE "care_session" ADD COLUMN     "counted" BOOLEAN NOT NULL DEFAULT false;
