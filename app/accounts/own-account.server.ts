import { type Result, done, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { countTry, uncountTry } from "./attempts.server";
import { audit } from "./audit.server";
import { hashPassword, passwordMatches } from "./password.server";
import { closePasswordResets } from "./store/password-resets.server";
import { passwordHashOf, setName, setPassword } from "./store/people.server";
import { removeSessionsOf } from "./store/sessions.server";
import type { Viewer } from "./viewer";

export async function rename(viewer: Viewer, name: string): Promise<void> {
  await transaction(async (tx) => {
    await setName(viewer, tx, name);
    await audit(tx, viewer, { action: "person.renamed", subjectType: "person", subjectId: viewer.personId, ownerId: viewer.personId });
  });
}

type Change = { current: string; password: string; address: string; /** The row of the session that stays. */ keep: string | null };

/** Changes the viewer's password and ends their other sessions. */
export async function changePassword(viewer: Viewer, { current, password, address, keep }: Change): Promise<Result<void>> {
  const tried = { email: viewer.email, address };
  const counted = await countTry("password", tried);
  if (!counted.ok) return counted;
  if (!(await passwordMatches(await passwordHashOf(viewer.personId), current))) return refused("That is not your password now.");
  await uncountTry(tried);
  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    await setPassword(viewer.personId, tx, passwordHash);
    await closePasswordResets(viewer.personId, tx);
    await removeSessionsOf(viewer.personId, tx, keep);
    await audit(tx, viewer, { action: "password.changed", subjectType: "person", subjectId: viewer.personId, ownerId: viewer.personId });
  });
  return done(undefined);
}
