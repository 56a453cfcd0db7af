import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { namesToAsk } from "../care/name-in";
import { namesInWords } from "../care/names-said";
import { addStep, stepIsThere } from "../store/risk-raise.server";
import { holdAlert, markAcknowledged } from "../store/risk.server";

const notYours = "There is no such alert, or it is not yours to deal with.";

/** `key`: made in the browser, so that what is sent twice is one. `notName`: words that could be the client's name and were said not to be. */
type Written = { alertId: string; note: string; key?: string | undefined; notName?: string | undefined };

/** A colleague may be named, and the client may not: which of the two a name is, only who wrote it knows. */
function nameProblem({ note, notName }: Written): string | null {
  const names = namesToAsk(note, notName);
  return names.length === 0 ? null : `${namesInWords(names)} could be the client’s name. The log knows clients by their codes: say it without, or say that it is not the client’s.`;
}

/** Adds what was thought or done to an alert's log, before or after it was acknowledged. */
export async function noteOnAlert(viewer: Viewer, written: Written): Promise<Result<void>> {
  const { alertId, note, key } = written;
  if (note === "") return refused("Write what was thought or done.");
  return transaction(async (tx) => {
    if (!(await holdAlert(viewer, tx, alertId))) return missing(notYours);
    const name = nameProblem(written);
    if (name) return refused(name);
    if (await stepIsThere(tx, viewer, { alertId, key })) return done(undefined);
    await addStep(tx, viewer, { alertId, step: "noted", actorId: viewer.personId, note, key });
    return done(undefined);
  });
}

/**
 * Somebody who may has looked at it, and says what was done: the alert is open no more. Twice is once, and the first one's
 * name stays. There is no way back, because the log says who and when; what comes later is noted.
 */
export async function acknowledge(viewer: Viewer, sent: Written): Promise<Result<void>> {
  const { alertId, note, key } = sent;
  return transaction(async (tx) => {
    const held = await holdAlert(viewer, tx, alertId);
    if (!held) return missing(notYours);
    const name = nameProblem(sent);
    if (name) return refused(name);
    const written = await stepIsThere(tx, viewer, { alertId, key });
    if (!held.open) return note === "" || written ? done(undefined) : refused("It was acknowledged already. Add the note by itself.");
    if (note === "") return refused("Say in a few words what was done, such as “spoke with the client today”.");
    await markAcknowledged(viewer, tx, alertId);
    await addStep(tx, viewer, { alertId, step: "acknowledged", actorId: viewer.personId, ...(!written && { key, note }) });
    await audit(tx, viewer, { action: "risk-alert.acknowledged", subjectType: "risk-alert", subjectId: alertId, ownerId: held.clinicianId });
    return done(undefined);
  });
}
