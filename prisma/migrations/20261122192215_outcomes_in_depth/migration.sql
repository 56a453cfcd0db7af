-- CreateEnum
CREATE TYPE "administration_way" AS ENUM ('hand_over', 'link');

-- CreateEnum
CREATE TYPE "risk_alert_step" AS ENUM ('raised', 'clinician_told', 'duty_person_told', 'opened', 'noted', 'acknowledged');

-- CreateEnum
CREATE TYPE "ended_by" AS ENUM ('client', 'clinician', 'both', 'circumstances');

-- CreateEnum
CREATE TYPE "end_reason" AS ENUM ('goals_reached', 'enough_for_now', 'not_helping', 'uneasy', 'made_worse', 'needs_more_care', 'outside_competence', 'clinician_leaving', 'practical', 'stopped_coming', 'threat', 'other');

-- CreateEnum
CREATE TYPE "ended_to" AS ENUM ('nowhere', 'colleague', 'other_service', 'more_intensive_care', 'primary_care', 'self_help_or_group', 'not_known');

-- CreateEnum
CREATE TYPE "attendance" AS ENUM ('attended', 'missed', 'cancelled');

-- CreateEnum
CREATE TYPE "pause_reason" AS ENUM ('clients_wish', 'clinician_away', 'illness', 'practical', 'other');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('continue_differently', 'consult', 'step_up', 'refer_on', 'end');

-- CreateEnum
CREATE TYPE "score_origin" AS ENUM ('imported', 'typed', 'in_room', 'by_link');

-- AlterTable
ALTER TABLE "episode" ADD COLUMN     "case_mix" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "end_agreed" BOOLEAN,
ADD COLUMN     "end_reason" "end_reason",
ADD COLUMN     "ended_by" "ended_by",
ADD COLUMN     "ended_to" "ended_to";

-- AlterTable
ALTER TABLE "outcome_import" ADD COLUMN     "sheet" TEXT;

-- AlterTable
ALTER TABLE "score" ADD COLUMN     "administration_id" UUID,
ADD COLUMN     "origin" "score_origin" NOT NULL DEFAULT 'imported';

-- AlterTable
ALTER TABLE "sign_in_session" ADD COLUMN     "suspended_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "administration" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "way" "administration_way" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "pin_hash" TEXT,
    "pin_attempts" INTEGER NOT NULL DEFAULT 0,
    "session_id" TEXT,
    "held_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "submitted_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "administration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "administered_measure" (
    "organisation_id" UUID NOT NULL,
    "administration_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "measure_id" UUID NOT NULL,

    CONSTRAINT "administered_measure_pkey" PRIMARY KEY ("administration_id","place")
);

-- CreateTable
CREATE TABLE "risk_alert" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "duty_person_id" UUID,
    "episode_id" UUID NOT NULL,
    "score_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "item" INTEGER NOT NULL,
    "answer" INTEGER NOT NULL,
    "held_on" DATE NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by_id" UUID,

    CONSTRAINT "risk_alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "risk_alert_entry" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "step" "risk_alert_step" NOT NULL,
    "actor_id" UUID,
    "note" TEXT,

    CONSTRAINT "risk_alert_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcome_settings" (
    "organisation_id" UUID NOT NULL,
    "review_sessions" INTEGER[] DEFAULT ARRAY[4, 8]::INTEGER[],
    "adjusters" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "crisis_contacts" JSONB NOT NULL DEFAULT '[]',
    "duty_person_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outcome_settings_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateTable
CREATE TABLE "care_session" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "attendance" "attendance" NOT NULL DEFAULT 'attended',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "care_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "episode_pause" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE,
    "reason" "pause_reason" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "episode_pause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_change" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "changed_on" DATE NOT NULL,
    "what" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_merge" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "from_code" TEXT NOT NULL,
    "into_code" TEXT NOT NULL,
    "episodes" JSONB NOT NULL,
    "merged_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "split_at" TIMESTAMPTZ(3),

    CONSTRAINT "client_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_review" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "decision" "review_decision",
    "decided_at" TIMESTAMPTZ(3),
    "look_again_on" DATE,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_template" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_progress" (
    "organisation_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "done" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_progress_pkey" PRIMARY KEY ("import_id")
);

-- CreateTable
CREATE TABLE "case_result" (
    "episode_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "ended_on" DATE,
    "sessions" INTEGER,
    "first_score" DECIMAL(9,3),
    "end_score" DECIMAL(9,3),
    "category" TEXT,
    "eligible" BOOLEAN,
    "ending" TEXT,
    "signs" JSONB NOT NULL DEFAULT '{}',
    "case_mix" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "case_result_pkey" PRIMARY KEY ("organisation_id","episode_id")
);

-- CreateTable
CREATE TABLE "expected_course" (
    "organisation_id" UUID NOT NULL,
    "measure_id" UUID NOT NULL,
    "episodes" INTEGER NOT NULL,
    "parameters" JSONB NOT NULL,
    "fitted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "expected_course_pkey" PRIMARY KEY ("organisation_id","measure_id")
);

-- CreateTable
CREATE TABLE "clinician_estimate" (
    "organisation_id" UUID NOT NULL,
    "quarter" TEXT NOT NULL,
    "clinician_id" UUID NOT NULL,
    "measure_slug" TEXT NOT NULL,
    "figures" JSONB NOT NULL,

    CONSTRAINT "clinician_estimate_pkey" PRIMARY KEY ("organisation_id","quarter","clinician_id","measure_slug")
);

-- CreateIndex
CREATE UNIQUE INDEX "administration_key_key" ON "administration"("key");

-- CreateIndex
CREATE UNIQUE INDEX "administration_token_hash_key" ON "administration"("token_hash");

-- CreateIndex
CREATE INDEX "administration_episode_id_idx" ON "administration"("episode_id");

-- CreateIndex
CREATE UNIQUE INDEX "administration_organisation_id_id_key" ON "administration"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "risk_alert_score_id_key" ON "risk_alert"("score_id");

-- CreateIndex
CREATE INDEX "risk_alert_organisation_id_clinician_id_acknowledged_at_idx" ON "risk_alert"("organisation_id", "clinician_id", "acknowledged_at");

-- CreateIndex
CREATE INDEX "risk_alert_organisation_id_duty_person_id_acknowledged_at_idx" ON "risk_alert"("organisation_id", "duty_person_id", "acknowledged_at");

-- CreateIndex
CREATE UNIQUE INDEX "risk_alert_organisation_id_id_key" ON "risk_alert"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "risk_alert_entry_alert_id_idx" ON "risk_alert_entry"("alert_id");

-- CreateIndex
CREATE UNIQUE INDEX "care_session_episode_id_held_on_key" ON "care_session"("episode_id", "held_on");

-- CreateIndex
CREATE UNIQUE INDEX "episode_pause_episode_id_from_on_key" ON "episode_pause"("episode_id", "from_on");

-- CreateIndex
CREATE UNIQUE INDEX "plan_change_key_key" ON "plan_change"("key");

-- CreateIndex
CREATE INDEX "plan_change_episode_id_idx" ON "plan_change"("episode_id");

-- CreateIndex
CREATE INDEX "client_merge_organisation_id_clinician_id_from_code_idx" ON "client_merge"("organisation_id", "clinician_id", "from_code");

-- CreateIndex
CREATE UNIQUE INDEX "case_review_key_key" ON "case_review"("key");

-- CreateIndex
CREATE INDEX "case_review_organisation_id_clinician_id_closed_at_idx" ON "case_review"("organisation_id", "clinician_id", "closed_at");

-- CreateIndex
CREATE INDEX "case_review_episode_id_idx" ON "case_review"("episode_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_template_organisation_id_clinician_id_name_key" ON "import_template"("organisation_id", "clinician_id", "name");

-- CreateIndex
CREATE INDEX "case_result_organisation_id_clinician_id_ended_on_idx" ON "case_result"("organisation_id", "clinician_id", "ended_on");

-- CreateIndex
CREATE INDEX "case_result_organisation_id_measure_id_ended_on_idx" ON "case_result"("organisation_id", "measure_id", "ended_on");

-- CreateIndex
CREATE INDEX "clinician_estimate_organisation_id_clinician_id_idx" ON "clinician_estimate"("organisation_id", "clinician_id");

-- AddForeignKey
ALTER TABLE "administration" ADD CONSTRAINT "administration_organisation_id_clinician_id_fkey" FOREIGN KEY ("organisation_id", "clinician_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administration" ADD CONSTRAINT "administration_organisation_id_episode_id_fkey" FOREIGN KEY ("organisation_id", "episode_id") REFERENCES "episode"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administered_measure" ADD CONSTRAINT "administered_measure_organisation_id_administration_id_fkey" FOREIGN KEY ("organisation_id", "administration_id") REFERENCES "administration"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "administered_measure" ADD CONSTRAINT "administered_measure_organisation_id_measure_id_fkey" FOREIGN KEY ("organisation_id", "measure_id") REFERENCES "measure"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_alert" ADD CONSTRAINT "risk_alert_organisation_id_clinician_id_fkey" FOREIGN KEY ("organisation_id", "clinician_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk_alert" ADD CONSTRAINT "risk_alert_organisation_id_duty_person_id_fkey" FOREIGN KEY ("organisation_id", "duty_person_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_alert" ADD CONSTRAINT "risk_alert_organisation_id_episode_id_fkey" FOREIGN KEY ("organisation_id", "episode_id") REFERENCES "episode"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk_alert" ADD CONSTRAINT "risk_alert_organisation_id_measure_id_fkey" FOREIGN KEY ("organisation_id", "measure_id") REFERENCES "measure"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_alert_entry" ADD CONSTRAINT "risk_alert_entry_organisation_id_alert_id_fkey" FOREIGN KEY ("organisation_id", "alert_id") REFERENCES "risk_alert"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_settings" ADD CONSTRAINT "outcome_settings_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome_settings" ADD CONSTRAINT "outcome_settings_organisation_id_duty_person_id_fkey" FOREIGN KEY ("organisation_id", "duty_person_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "care_session" ADD CONSTRAINT "care_session_organisation_id_episode_id_fkey" FOREIGN KEY ("organisation_id", "episode_id") REFERENCES "episode"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_pause" ADD CONSTRAINT "episode_pause_organisation_id_episode_id_fkey" FOREIGN KEY ("organisation_id", "episode_id") REFERENCES "episode"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_change" ADD CONSTRAINT "plan_change_organisation_id_episode_id_fkey" FOREIGN KEY ("organisation_id", "episode_id") REFERENCES "episode"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_merge" ADD CONSTRAINT "client_merge_organisation_id_clinician_id_fkey" FOREIGN KEY ("organisation_id", "clinician_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_review" ADD CONSTRAINT "case_review_organisation_id_clinician_id_fkey" FOREIGN KEY ("organisation_id", "clinician_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_review" ADD CONSTRAINT "case_review_organisation_id_episode_id_fkey" FOREIGN KEY ("organisation_id", "episode_id") REFERENCES "episode"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_template" ADD CONSTRAINT "import_template_organisation_id_clinician_id_fkey" FOREIGN KEY ("organisation_id", "clinician_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_result" ADD CONSTRAINT "case_result_organisation_id_clinician_id_fkey" FOREIGN KEY ("organisation_id", "clinician_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_result" ADD CONSTRAINT "case_result_organisation_id_episode_id_fkey" FOREIGN KEY ("organisation_id", "episode_id") REFERENCES "episode"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_result" ADD CONSTRAINT "case_result_organisation_id_measure_id_fkey" FOREIGN KEY ("organisation_id", "measure_id") REFERENCES "measure"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "expected_course" ADD CONSTRAINT "expected_course_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expected_course" ADD CONSTRAINT "expected_course_organisation_id_measure_id_fkey" FOREIGN KEY ("organisation_id", "measure_id") REFERENCES "measure"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clinician_estimate" ADD CONSTRAINT "clinician_estimate_organisation_id_clinician_id_fkey" FOREIGN KEY ("organisation_id", "clinician_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;
