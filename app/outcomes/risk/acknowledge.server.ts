import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { addStep, stepIsThere } from "../store/risk-raise.server";
import { holdAlert, markAcknowledged } from "../store/risk.server";

const notYours = "There is no such alert, or it is not yours to deal with.";

/** `key`: made in the browser, so that what is sent twice is one. */
type Written = { alertId: string; note: string; key?: string | undefined };

/** Adds what was thought or done to an alert's log, before or after it was acknowledged. */
export async function noteOnAlert(viewer: Viewer, { alertId, note, key }: Written): Promise<Result<void>> {
  if (note === "") return refused("Write what was thought or done.");
  return transaction(async (tx) => {
    if (!(await holdAlert(viewer, tx, alertId))) return missing(notYours);
    if (await stepIsThere(tx, viewer, { alertId, key })) return done(undefined);
    await addStep(tx, viewer, { alertId, step: "noted", actorId: viewer.personId, note, key });
    return done(undefined);
  });
}

/**
 * Somebody who may has looked at it: the alert is open no more. Twice is once, and the first one's name stays. There is no
 * way back, because the log says who and when; what comes later is noted.
 */
export async function acknowledge(viewer: Viewer, { alertId, note, key }: Written): Promise<Result<void>> {
  return transaction(async (tx) => {
    const held = await holdAlert(viewer, tx, alertId);
    if (!held) return missing(notYours);
    const written = await stepIsThere(tx, viewer, { alertId, key });
    if (!held.open) return note === "" || written ? done(undefined) : refused("It was acknowledged already. Add the note by itself.");
    await markAcknowledged(viewer, tx, alertId);
    await addStep(tx, viewer, { alertId, step: "acknowledged", actorId: viewer.personId, ...(!written && { key, ...(note !== "" && { note }) }) });
    await audit(tx, viewer, { action: "risk-alert.acknowledged", subjectType: "risk-alert", subjectId: alertId, ownerId: held.clinicianId });
    return done(undefined);
  });
}
