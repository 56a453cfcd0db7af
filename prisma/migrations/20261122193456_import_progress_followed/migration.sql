-- AlterTable
ALTER TABLE "import_progress" ADD COLUMN     "clinician_id" UUID NOT NULL,
ADD COLUMN     "problem" TEXT;
