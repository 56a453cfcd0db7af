-- DropIndex
DROP INDEX "risk_alert_score_id_key";

-- CreateIndex
CREATE UNIQUE INDEX "risk_alert_score_id_answer_key" ON "risk_alert"("score_id", "answer");
