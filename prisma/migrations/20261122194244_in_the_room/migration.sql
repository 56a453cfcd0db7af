-- AlterTable
ALTER TABLE "administration" DROP COLUMN "opened_at",
ADD COLUMN     "declined_at" TIMESTAMPTZ(3),
ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT 'UTC';

-- CreateIndex
CREATE INDEX "administration_session_id_idx" ON "administration"("session_id");

-- Written by hand

-- What happened with an alert about risk is only added to. With its episode it goes as a whole.
CREATE FUNCTION "refuse_risk_log_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'risk_alert_entry is append-only';
END;
$$;

CREATE TRIGGER "risk_alert_entry_rows_stay" BEFORE UPDATE ON "risk_alert_entry"
    FOR EACH ROW EXECUTE FUNCTION "refuse_risk_log_change"();
