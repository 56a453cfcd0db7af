-- CreateIndex
CREATE INDEX "risk_alert_organisation_id_episode_id_idx" ON "risk_alert"("organisation_id", "episode_id");
