-- AlterTable
ALTER TABLE "import_template" ADD COLUMN     "deleted_at" TIMESTAMPTZ(3);
