-- CreateEnum
CREATE TYPE "role" AS ENUM ('trainee', 'supervisor', 'clinician', 'programme_lead');

-- CreateEnum
CREATE TYPE "consent_purpose" AS ENUM ('supervision', 'teaching', 'rater_training', 'research');

-- CreateEnum
CREATE TYPE "practice_activity" AS ENUM ('watching', 'answering', 'reviewing');

-- CreateEnum
CREATE TYPE "recording_status" AS ENUM ('receiving', 'processing', 'ready', 'refused', 'deleted');

-- CreateEnum
CREATE TYPE "recording_purpose" AS ENUM ('take', 'clip');

-- CreateEnum
CREATE TYPE "recording_medium" AS ENUM ('video', 'audio');

-- CreateEnum
CREATE TYPE "commented_media" AS ENUM ('clip', 'take');

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "support_contacts" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ(3),
    "demo_story" TEXT,

    CONSTRAINT "member_pkey" PRIMARY KEY ("organisation_id","person_id")
);

-- CreateTable
CREATE TABLE "member_role" (
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_role_pkey" PRIMARY KEY ("organisation_id","person_id","role")
);

-- CreateTable
CREATE TABLE "sign_in_session" (
    "id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supervision" (
    "organisation_id" UUID NOT NULL,
    "supervisor_id" UUID NOT NULL,
    "supervisee_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "supervision_pkey" PRIMARY KEY ("organisation_id","supervisor_id","supervisee_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "roles" "role"[],
    "supervisor_id" UUID,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "first_lead_link" (
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "first_lead_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "consent_decision" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "purposes" "consent_purpose"[],
    "retention_days" INTEGER NOT NULL,
    "wording" INTEGER NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "organisation_id" UUID,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "owner_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_clip" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "vignette_slug" TEXT NOT NULL,
    "vignette_edition" INTEGER NOT NULL,
    "recording_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "cue_starts_ms" INTEGER[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "organisation_clip_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "local_mail" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "local_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_sent" (
    "key" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_sent_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "trainee_id" UUID NOT NULL,
    "supervisor_id" UUID NOT NULL,
    "vignette_slug" TEXT NOT NULL,
    "vignette_edition" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "due_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "drill_session" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "vignette_slug" TEXT NOT NULL,
    "vignette_edition" INTEGER NOT NULL,
    "organisation_clip_id" UUID,
    "assignment_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "snapshot" JSONB,
    "snapshot_version" INTEGER,

    CONSTRAINT "drill_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "take" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "recording_id" UUID,
    "typed_answer" TEXT,
    "retain_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "take_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "self_rating" (
    "organisation_id" UUID NOT NULL,
    "take_id" UUID NOT NULL,
    "criterion_id" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "rated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "self_rating_pkey" PRIMARY KEY ("take_id","criterion_id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "take_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "submission_reviewer" (
    "organisation_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,

    CONSTRAINT "submission_reviewer_pkey" PRIMARY KEY ("submission_id","reviewer_id")
);

-- CreateTable
CREATE TABLE "verified_time" (
    "organisation_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "activity" "practice_activity" NOT NULL,
    "play_key" UUID NOT NULL,
    "media_ms" INTEGER NOT NULL,
    "credited_ms" INTEGER NOT NULL DEFAULT 0,
    "position_ms" INTEGER NOT NULL DEFAULT 0,
    "playing" BOOLEAN NOT NULL DEFAULT false,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_beat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verified_time_pkey" PRIMARY KEY ("session_id","play_key")
);

-- CreateTable
CREATE TABLE "capture_key" (
    "person_id" UUID NOT NULL,
    "key" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "capture_key_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "recording" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "purpose" "recording_purpose" NOT NULL DEFAULT 'take',
    "medium" "recording_medium" NOT NULL,
    "status" "recording_status" NOT NULL DEFAULT 'receiving',
    "mime" TEXT NOT NULL,
    "bytes" BIGINT,
    "duration_ms" INTEGER,
    "width" INTEGER,
    "height" INTEGER,
    "storage_key" TEXT,
    "consent_purposes" "consent_purpose"[],
    "retain_until" TIMESTAMPTZ(3) NOT NULL,
    "refusal" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ready_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "recording_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recording_grant" (
    "organisation_id" UUID NOT NULL,
    "recording_id" UUID NOT NULL,
    "viewer_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "recording_grant_pkey" PRIMARY KEY ("recording_id","viewer_id")
);

-- CreateTable
CREATE TABLE "recording_view" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "recording_id" UUID NOT NULL,
    "viewer_id" UUID NOT NULL,
    "viewed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recording_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "rubric_slug" TEXT NOT NULL,
    "rubric_edition" INTEGER NOT NULL,
    "worked_well" TEXT NOT NULL DEFAULT '',
    "try_next" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_rating" (
    "organisation_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "item_key" TEXT NOT NULL,
    "value" INTEGER,
    "cannot_rate_reason" TEXT,
    "rated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "item_rating_pkey" PRIMARY KEY ("review_id","item_key")
);

-- CreateTable
CREATE TABLE "review_comment" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "media" "commented_media" NOT NULL,
    "at_ms" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "member_person_id_idx" ON "member"("person_id");

-- CreateIndex
CREATE INDEX "sign_in_session_person_id_idx" ON "sign_in_session"("person_id");

-- CreateIndex
CREATE INDEX "supervision_organisation_id_supervisee_id_idx" ON "supervision"("organisation_id", "supervisee_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_key_key" ON "invitation"("key");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_organisation_id_idx" ON "invitation"("organisation_id");

-- CreateIndex
CREATE INDEX "consent_decision_organisation_id_person_id_decided_at_idx" ON "consent_decision"("organisation_id", "person_id", "decided_at");

-- CreateIndex
CREATE INDEX "audit_event_organisation_id_at_idx" ON "audit_event"("organisation_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_idx" ON "audit_event"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "organisation_clip_organisation_id_vignette_slug_idx" ON "organisation_clip"("organisation_id", "vignette_slug");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_clip_organisation_id_id_key" ON "organisation_clip"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_clip_organisation_id_recording_id_key" ON "organisation_clip"("organisation_id", "recording_id");

-- CreateIndex
CREATE INDEX "local_mail_recipient_idx" ON "local_mail"("recipient");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_key_key" ON "assignment"("key");

-- CreateIndex
CREATE INDEX "assignment_organisation_id_trainee_id_idx" ON "assignment"("organisation_id", "trainee_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_organisation_id_id_key" ON "assignment"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "drill_session_key_key" ON "drill_session"("key");

-- CreateIndex
CREATE INDEX "drill_session_organisation_id_person_id_created_at_idx" ON "drill_session"("organisation_id", "person_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "drill_session_organisation_id_id_key" ON "drill_session"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "take_key_key" ON "take"("key");

-- CreateIndex
CREATE INDEX "take_retain_until_idx" ON "take"("retain_until");

-- CreateIndex
CREATE UNIQUE INDEX "take_organisation_id_id_key" ON "take"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "take_organisation_id_recording_id_key" ON "take"("organisation_id", "recording_id");

-- CreateIndex
CREATE UNIQUE INDEX "take_session_id_number_key" ON "take"("session_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "submission_key_key" ON "submission"("key");

-- CreateIndex
CREATE INDEX "submission_organisation_id_submitted_at_idx" ON "submission"("organisation_id", "submitted_at");

-- CreateIndex
CREATE INDEX "submission_take_id_idx" ON "submission"("take_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_organisation_id_id_key" ON "submission"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "submission_reviewer_organisation_id_reviewer_id_idx" ON "submission_reviewer"("organisation_id", "reviewer_id");

-- CreateIndex
CREATE UNIQUE INDEX "recording_storage_key_key" ON "recording"("storage_key");

-- CreateIndex
CREATE INDEX "recording_status_retain_until_idx" ON "recording"("status", "retain_until");

-- CreateIndex
CREATE UNIQUE INDEX "recording_organisation_id_id_key" ON "recording"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "recording_owner_id_key_key" ON "recording"("owner_id", "key");

-- CreateIndex
CREATE INDEX "recording_view_recording_id_viewed_at_idx" ON "recording_view"("recording_id", "viewed_at");

-- CreateIndex
CREATE UNIQUE INDEX "review_organisation_id_id_key" ON "review"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "review_submission_id_reviewer_id_key" ON "review"("submission_id", "reviewer_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_comment_key_key" ON "review_comment"("key");

-- CreateIndex
CREATE INDEX "review_comment_review_id_at_ms_idx" ON "review_comment"("review_id", "at_ms");

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_role" ADD CONSTRAINT "member_role_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_organisation_id_supervisor_id_fkey" FOREIGN KEY ("organisation_id", "supervisor_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supervision" ADD CONSTRAINT "supervision_organisation_id_supervisee_id_fkey" FOREIGN KEY ("organisation_id", "supervisee_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_decision" ADD CONSTRAINT "consent_decision_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_clip" ADD CONSTRAINT "organisation_clip_organisation_id_recording_id_fkey" FOREIGN KEY ("organisation_id", "recording_id") REFERENCES "recording"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_clip" ADD CONSTRAINT "organisation_clip_organisation_id_recorded_by_id_fkey" FOREIGN KEY ("organisation_id", "recorded_by_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_trainee_id_fkey" FOREIGN KEY ("organisation_id", "trainee_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_organisation_id_supervisor_id_fkey" FOREIGN KEY ("organisation_id", "supervisor_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drill_session" ADD CONSTRAINT "drill_session_organisation_id_person_id_fkey" FOREIGN KEY ("organisation_id", "person_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "drill_session" ADD CONSTRAINT "drill_session_organisation_id_organisation_clip_id_fkey" FOREIGN KEY ("organisation_id", "organisation_clip_id") REFERENCES "organisation_clip"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "drill_session" ADD CONSTRAINT "drill_session_organisation_id_assignment_id_fkey" FOREIGN KEY ("organisation_id", "assignment_id") REFERENCES "assignment"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "take" ADD CONSTRAINT "take_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "drill_session"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "take" ADD CONSTRAINT "take_organisation_id_recording_id_fkey" FOREIGN KEY ("organisation_id", "recording_id") REFERENCES "recording"("organisation_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "self_rating" ADD CONSTRAINT "self_rating_organisation_id_take_id_fkey" FOREIGN KEY ("organisation_id", "take_id") REFERENCES "take"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_organisation_id_take_id_fkey" FOREIGN KEY ("organisation_id", "take_id") REFERENCES "take"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_reviewer" ADD CONSTRAINT "submission_reviewer_organisation_id_submission_id_fkey" FOREIGN KEY ("organisation_id", "submission_id") REFERENCES "submission"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission_reviewer" ADD CONSTRAINT "submission_reviewer_organisation_id_reviewer_id_fkey" FOREIGN KEY ("organisation_id", "reviewer_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verified_time" ADD CONSTRAINT "verified_time_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "drill_session"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture_key" ADD CONSTRAINT "capture_key_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording" ADD CONSTRAINT "recording_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording_grant" ADD CONSTRAINT "recording_grant_organisation_id_recording_id_fkey" FOREIGN KEY ("organisation_id", "recording_id") REFERENCES "recording"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording_grant" ADD CONSTRAINT "recording_grant_organisation_id_viewer_id_fkey" FOREIGN KEY ("organisation_id", "viewer_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording_view" ADD CONSTRAINT "recording_view_organisation_id_recording_id_fkey" FOREIGN KEY ("organisation_id", "recording_id") REFERENCES "recording"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording_view" ADD CONSTRAINT "recording_view_organisation_id_viewer_id_fkey" FOREIGN KEY ("organisation_id", "viewer_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_organisation_id_submission_id_fkey" FOREIGN KEY ("organisation_id", "submission_id") REFERENCES "submission"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_organisation_id_reviewer_id_fkey" FOREIGN KEY ("organisation_id", "reviewer_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_rating" ADD CONSTRAINT "item_rating_organisation_id_review_id_fkey" FOREIGN KEY ("organisation_id", "review_id") REFERENCES "review"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_organisation_id_review_id_fkey" FOREIGN KEY ("organisation_id", "review_id") REFERENCES "review"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand

-- The audit is append-only, for the application and for whoever holds its password.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_event is append-only';
END;
$$;

CREATE TRIGGER "audit_event_rows_stay" BEFORE UPDATE OR DELETE ON "audit_event"
    FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();

CREATE TRIGGER "audit_event_is_kept" BEFORE TRUNCATE ON "audit_event"
    FOR EACH STATEMENT EXECUTE FUNCTION "refuse_audit_change"();
