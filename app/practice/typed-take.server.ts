import { type Viewer, retentionChoices } from "~/accounts";
import { consentOf } from "~/accounts/index.server";
import { type Result, done, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { lockSession } from "./store/sessions.server";
import { addTake } from "./store/takes.server";

/** Characters; about four minutes of speech. */
export const longestAnswer = 4000;

type Typed = { sessionId: string; key: string; text: string };

/** Where nothing was decided about keeping, the shortest time holds. */
const shortest = retentionChoices[0].days;

/** Keeps a written answer as the session's next take, as long as the person's recordings are kept. */
export async function typedTake(viewer: Viewer, { sessionId, key, text }: Typed): Promise<Result<void>> {
  const answer = text.trim();
  if (!answer) return refused("Write what you would say before you keep it.");
  if (answer.length > longestAnswer) return refused(`Keep it under ${longestAnswer} characters; it now has ${answer.length}.`);
  const { retentionDays } = (await consentOf(viewer)) ?? { retentionDays: shortest };
  const retainUntil = new Date(Date.now() + retentionDays * 24 * 3_600_000);
  return transaction(async (tx) => {
    const session = await lockSession(tx, viewer, sessionId);
    if (!session) return refused("There is no such session.");
    if (session.sittingId !== null) return refused("An assessment is answered out loud, so nothing can be written here.");
    if (session.move !== null) return refused("You have named the move of this turn, so your answer stands.");
    const added = await addTake(tx, viewer, { sessionId, key, typedAnswer: answer, retainUntil });
    return added ? done(undefined) : refused("This answer was already kept in another session.");
  });
}
