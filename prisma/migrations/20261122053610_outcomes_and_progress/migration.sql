-- CreateEnum
CREATE TYPE "occasion_kind" AS ENUM ('date', 'session', 'label');

-- CreateEnum
CREATE TYPE "score_stage" AS ENUM ('start', 'treatment', 'end', 'follow_up');

-- CreateEnum
CREATE TYPE "end_score_rule" AS ENUM ('last', 'marked');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('staged', 'committed', 'undone');

-- CreateEnum
CREATE TYPE "objective_source" AS ENUM ('outcomes', 'ratings', 'order', 'own');

-- CreateEnum
CREATE TYPE "ledger_activity" AS ENUM ('solo_rehearsal', 'own_session_review', 'coached_rehearsal', 'supervision_with_rehearsal', 'rating_calibration', 'outcome_data_review', 'case_note_reflection', 'mental_rehearsal', 'reading');

-- CreateEnum
CREATE TYPE "difficulty_reaction" AS ENUM ('too_easy', 'good_challenge', 'too_hard');

-- CreateTable
CREATE TABLE "cohort" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cohort_member" (
    "organisation_id" UUID NOT NULL,
    "cohort_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cohort_member_pkey" PRIMARY KEY ("cohort_id","person_id")
);

-- CreateTable
CREATE TABLE "measure" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "defined_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "episode" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "client_code" TEXT NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 1,
    "occasion_kind" "occasion_kind" NOT NULL,
    "end_score_rule" "end_score_rule" NOT NULL,
    "primary_measure_id" UUID NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "started_on" DATE,
    "ended_on" DATE,
    "sessions" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "episode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "score" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "import_id" UUID,
    "occasion" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "held_on" DATE,
    "session" INTEGER,
    "stage" "score_stage" NOT NULL,
    "answers" INTEGER[],
    "score" DECIMAL(9,3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "score_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcome_import" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'staged',
    "columns" JSONB NOT NULL,
    "row_count" INTEGER NOT NULL,
    "mapping" JSONB,
    "counts" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "committed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "outcome_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "organisation_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "cells" TEXT[],

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("import_id","number")
);

-- CreateTable
CREATE TABLE "imported_episode" (
    "organisation_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "before" JSONB,

    CONSTRAINT "imported_episode_pkey" PRIMARY KEY ("import_id","episode_id")
);

-- CreateTable
CREATE TABLE "caseload_share" (
    "organisation_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "supervisor_id" UUID NOT NULL,
    "shared_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "caseload_share_pkey" PRIMARY KEY ("organisation_id","clinician_id","supervisor_id")
);

-- CreateTable
CREATE TABLE "service_snapshot" (
    "organisation_id" UUID NOT NULL,
    "quarter" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "service_snapshot_pkey" PRIMARY KEY ("organisation_id","quarter")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "source" "objective_source" NOT NULL,
    "objective" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "pattern" TEXT,
    "pattern_count" INTEGER,
    "pattern_of" INTEGER,
    "vignette_slugs" TEXT[],
    "minutes_per_week" INTEGER NOT NULL,
    "review_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signer_id" UUID,
    "asked_at" TIMESTAMPTZ(3),
    "signed_at" TIMESTAMPTZ(3),
    "signer_comment" TEXT NOT NULL DEFAULT '',
    "ended_at" TIMESTAMPTZ(3),
    "learnt" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "plan_id" UUID,
    "activity" "ledger_activity" NOT NULL,
    "held_on" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "with_coach" BOOLEAN NOT NULL,
    "planned" BOOLEAN NOT NULL,
    "feedback_received" BOOLEAN NOT NULL,
    "effort" INTEGER,
    "reaction" "difficulty_reaction",
    "repetitions" INTEGER,
    "next_step" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "cohort_key_key" ON "cohort"("key");

-- CreateIndex
CREATE UNIQUE INDEX "cohort_organisation_id_id_key" ON "cohort"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "cohort_member_organisation_id_person_id_idx" ON "cohort_member"("organisation_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "measure_organisation_id_id_key" ON "measure"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "measure_organisation_id_slug_edition_key" ON "measure"("organisation_id", "slug", "edition");

-- CreateIndex
CREATE UNIQUE INDEX "episode_organisation_id_id_key" ON "episode"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "episode_organisation_id_clinician_id_client_code_number_key" ON "episode"("organisation_id", "clinician_id", "client_code", "number");

-- CreateIndex
CREATE INDEX "score_import_id_idx" ON "score"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "score_episode_id_measure_id_occasion_key" ON "score"("episode_id", "measure_id", "occasion");

-- CreateIndex
CREATE UNIQUE INDEX "outcome_import_key_key" ON "outcome_import"("key");

-- CreateIndex
CREATE INDEX "outcome_import_organisation_id_clinician_id_created_at_idx" ON "outcome_import"("organisation_id", "clinician_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "outcome_import_organisation_id_id_key" ON "outcome_import"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "imported_episode_episode_id_idx" ON "imported_episode"("episode_id");

-- CreateIndex
CREATE INDEX "caseload_share_organisation_id_supervisor_id_idx" ON "caseload_share"("organisation_id", "supervisor_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_key_key" ON "plan"("key");

-- CreateIndex
CREATE INDEX "plan_organisation_id_person_id_created_at_idx" ON "plan"("organisation_id", "person_id", "created_at");

-- CreateIndex
CREATE INDEX "plan_organisation_id_signer_id_idx" ON "plan"("organisation_id", "signer_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_organisation_id_id_key" ON "plan"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_key_key" ON "ledger_entry"("key");

-- CreateIndex
CREATE INDEX "ledger_entry_organisation_id_person_id_held_on_idx" ON "ledger_entry"("organisation_id", "person_id", "held_on");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_organisation_id_id_key" ON "ledger_entry"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "cohort" ADD CONSTRAINT "cohort_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_member" ADD CONSTRAINT "cohort_member_organisation_id_cohort_id_fkey" FOREIGN KEY ("organisation_id", "cohort_id") REFERENCES "cohort"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cohort_member" ADD CONSTRAINT "cohort_member_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_organisation_id_defined_by_id_fkey" FOREIGN KEY ("organisation_id", "defined_by_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_organisation_id_clinician_id_fkey" FOREIGN KEY ("organisation_id", "clinician_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_organisation_id_primary_measure_id_fkey" FOREIGN KEY ("organisation_id", "primary_measure_id") REFERENCES "measure"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "score" ADD CONSTRAINT "score_organisation_id_episode_id_fkey" FOREIGN KEY ("organisation_id", "episode_id") REFERENCES "episode"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "score" ADD CONSTRAINT "score_organisation_id_measure_id_fkey" FOREIGN KEY ("organisation_id", "measure_id") REFERENCES "measure"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "score" ADD CONSTRAINT "score_organisation_id_import_id_fkey" FOREIGN KEY ("organisation_id", "import_id") REFERENCES "outcome_import"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "outcome_import" ADD CONSTRAINT "outcome_import_organisation_id_clinician_id_fkey" FOREIGN KEY ("organisation_id", "clinician_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_organisation_id_import_id_fkey" FOREIGN KEY ("organisation_id", "import_id") REFERENCES "outcome_import"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_episode" ADD CONSTRAINT "imported_episode_organisation_id_import_id_fkey" FOREIGN KEY ("organisation_id", "import_id") REFERENCES "outcome_import"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imported_episode" ADD CONSTRAINT "imported_episode_organisation_id_episode_id_fkey" FOREIGN KEY ("organisation_id", "episode_id") REFERENCES "episode"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caseload_share" ADD CONSTRAINT "caseload_share_organisation_id_clinician_id_fkey" FOREIGN KEY ("organisation_id", "clinician_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "caseload_share" ADD CONSTRAINT "caseload_share_organisation_id_supervisor_id_fkey" FOREIGN KEY ("organisation_id", "supervisor_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_snapshot" ADD CONSTRAINT "service_snapshot_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_organisation_id_signer_id_fkey" FOREIGN KEY ("organisation_id", "signer_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_organisation_id_plan_id_fkey" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "plan"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Written by hand

-- Keys for rows that PostgreSQL makes by itself: 48 bits of milliseconds, the version, then chance (RFC 9562). PostgreSQL
-- has its own only from 18 on.
CREATE FUNCTION "uuid_v7"() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
    SELECT encode(
        set_bit(
            set_bit(
                overlay(uuid_send(gen_random_uuid()) PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
                52, 1),
            53, 1),
        'hex')::uuid;
$$;
