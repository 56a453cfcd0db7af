-- AlterTable
ALTER TABLE "risk_alert" ADD COLUMN     "administration_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "risk_alert_administration_id_measure_id_answer_key" ON "risk_alert"("administration_id", "measure_id", "answer");
