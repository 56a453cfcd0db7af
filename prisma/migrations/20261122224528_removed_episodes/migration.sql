-- CreateTable
CREATE TABLE "removed_episode" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "client_code" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "merge_id" UUID,
    "into_id" UUID,
    "moved" JSONB,
    "removed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "removed_episode_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "removed_episode_organisation_id_clinician_id_merge_id_idx" ON "removed_episode"("organisation_id", "clinician_id", "merge_id");

-- AddForeignKey
ALTER TABLE "removed_episode" ADD CONSTRAINT "removed_episode_organisation_id_clinician_id_fkey" FOREIGN KEY ("organisation_id", "clinician_id") REFERENCES "member"("organisation_id", "person_id") ON DELETE CASCADE ON UPDATE CASCADE;
