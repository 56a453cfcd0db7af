-- CreateEnum
CREATE TYPE "library_kind" AS ENUM ('vignette', 'skill', 'rubric');

-- DropIndex
DROP INDEX "organisation_clip_organisation_id_recording_id_key";

-- AlterTable
ALTER TABLE "drill_session" ADD COLUMN     "conversation_run_id" UUID,
ADD COLUMN     "corrected_by_id" UUID,
ADD COLUMN     "corrected_move" TEXT,
ADD COLUMN     "move" TEXT,
ADD COLUMN     "place" INTEGER,
ADD COLUMN     "sitting_id" UUID;

-- AlterTable
ALTER TABLE "organisation_clip" ADD COLUMN     "captions" TEXT,
ADD COLUMN     "may_be_passed_on" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "review_comment" ADD COLUMN     "place" INTEGER;

-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "conversation_run_id" UUID;

-- CreateTable
CREATE TABLE "library_item" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "kind" "library_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "sentences" TEXT[],
    "skill_edition" INTEGER,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "library_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation_run" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "conversation_slug" TEXT NOT NULL,
    "conversation_edition" INTEGER NOT NULL,
    "ending" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_sitting" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "assessment_slug" TEXT NOT NULL,
    "assessment_edition" INTEGER NOT NULL,
    "form" TEXT NOT NULL,
    "cohort_id" UUID,
    "clips" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "assessment_sitting_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "library_item_organisation_id_id_key" ON "library_item"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "library_item_organisation_id_kind_slug_edition_key" ON "library_item"("organisation_id", "kind", "slug", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "library_item_organisation_id_author_id_key_key" ON "library_item"("organisation_id", "author_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_run_key_key" ON "conversation_run"("key");

-- CreateIndex
CREATE INDEX "conversation_run_organisation_id_person_id_created_at_idx" ON "conversation_run"("organisation_id", "person_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_run_organisation_id_id_key" ON "conversation_run"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_sitting_key_key" ON "assessment_sitting"("key");

-- CreateIndex
CREATE INDEX "assessment_sitting_organisation_id_person_id_created_at_idx" ON "assessment_sitting"("organisation_id", "person_id", "created_at");

-- CreateIndex
CREATE INDEX "assessment_sitting_organisation_id_assessment_slug_cohort_i_idx" ON "assessment_sitting"("organisation_id", "assessment_slug", "cohort_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_sitting_organisation_id_id_key" ON "assessment_sitting"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "drill_session_conversation_run_id_place_key" ON "drill_session"("conversation_run_id", "place");

-- CreateIndex
CREATE UNIQUE INDEX "drill_session_sitting_id_place_key" ON "drill_session"("sitting_id", "place");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_clip_organisation_id_recording_id_vignette_slu_key" ON "organisation_clip"("organisation_id", "recording_id", "vignette_slug", "vignette_edition");

-- AddForeignKey
ALTER TABLE "library_item" ADD CONSTRAINT "library_item_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "library_item" ADD CONSTRAINT "library_item_organisation_id_author_id_fkey" FOREIGN KEY ("organisation_id", "author_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "drill_session" ADD CONSTRAINT "drill_session_organisation_id_conversation_run_id_fkey" FOREIGN KEY ("organisation_id", "conversation_run_id") REFERENCES "conversation_run"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drill_session" ADD CONSTRAINT "drill_session_organisation_id_sitting_id_fkey" FOREIGN KEY ("organisation_id", "sitting_id") REFERENCES "assessment_sitting"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drill_session" ADD CONSTRAINT "drill_session_organisation_id_corrected_by_id_fkey" FOREIGN KEY ("organisation_id", "corrected_by_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conversation_run" ADD CONSTRAINT "conversation_run_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_sitting" ADD CONSTRAINT "assessment_sitting_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_sitting" ADD CONSTRAINT "assessment_sitting_organisation_id_cohort_id_fkey" FOREIGN KEY ("organisation_id", "cohort_id") REFERENCES "cohort"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_organisation_id_conversation_run_id_fkey" FOREIGN KEY ("organisation_id", "conversation_run_id") REFERENCES "conversation_run"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
