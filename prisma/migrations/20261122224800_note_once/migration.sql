-- AlterTable
ALTER TABLE "risk_alert_entry" ADD COLUMN     "key" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "risk_alert_entry_alert_id_key_key" ON "risk_alert_entry"("alert_id", "key");
