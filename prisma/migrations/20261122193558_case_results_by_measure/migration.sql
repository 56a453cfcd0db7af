-- Every row is written anew from scores when the server starts.
DELETE FROM "case_result";

-- DropForeignKey
ALTER TABLE "case_result" DROP CONSTRAINT "case_result_organisation_id_clinician_id_fkey";

-- DropForeignKey
ALTER TABLE "case_result" DROP CONSTRAINT "case_result_organisation_id_measure_id_fkey";

-- AlterTable
ALTER TABLE "case_result" DROP CONSTRAINT "case_result_pkey",
DROP COLUMN "signs",
ADD COLUMN     "alliance_dipped" BOOLEAN,
ADD COLUMN     "flat_after_fourth" BOOLEAN,
ADD COLUMN     "is_primary" BOOLEAN NOT NULL,
ADD COLUMN     "rules" INTEGER NOT NULL,
ADD COLUMN     "severe" BOOLEAN,
ADD COLUMN     "started_on" DATE,
ADD CONSTRAINT "case_result_pkey" PRIMARY KEY ("organisation_id", "episode_id", "measure_id");
