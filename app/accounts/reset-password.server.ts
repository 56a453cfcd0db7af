import { type Result, done, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { hashPassword } from "./password.server";
import { hashOf } from "./secret.server";
import { addAuditRow } from "./store/audit.server";
import { isOpenPasswordReset, usePasswordReset } from "./store/password-resets.server";
import { setPassword } from "./store/people.server";
import { removeSessionsOf } from "./store/sessions.server";

export const resetProblem = "This link has been used or is too old. Ask for a new one.";

export function resetLinkWorks(token: string): Promise<boolean> {
  return isOpenPasswordReset(hashOf(token));
}

/** Sets the password, uses the link up and ends every session of that person, everywhere. */
export async function resetPassword(token: string, password: string): Promise<Result<void>> {
  if (!(await resetLinkWorks(token))) return refused(resetProblem);
  const passwordHash = await hashPassword(password);
  return transaction(async (tx) => {
    const personId = await usePasswordReset(hashOf(token), tx);
    if (!personId) return refused(resetProblem);
    await setPassword(personId, tx, passwordHash);
    await removeSessionsOf(personId, tx);
    await addAuditRow({ organisationId: null, actorId: personId, action: "password.reset", subjectType: "person", subjectId: personId, ownerId: personId }, tx);
    return done(undefined);
  });
}
