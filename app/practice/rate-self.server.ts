import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { libraryFor } from "~/library/index.server";
import { transaction } from "~/platform/db.server";
import { selfValues } from "./model";
import { lockSession } from "./store/sessions.server";
import { keepSelfRatings, ownTake } from "./store/takes.server";
import { takeGone } from "./take-gone.server";

/** `ratings` by criterion id: 0 not yet, 1 partly, 2 yes. Some or all of the vignette's criteria. */
type SelfRated = { sessionId: string; takeId: string; ratings: Record<string, number> };

const values = new Set<number>(selfValues.map(({ value }) => value));

/** Keeps how the trainee sees an own take. It stands still once the take is submitted. */
export async function rateSelf(viewer: Viewer, { sessionId, takeId, ratings }: SelfRated): Promise<Result<void>> {
  const library = await libraryFor(viewer);
  return transaction(async (tx) => {
    const session = await lockSession(tx, viewer, sessionId);
    const take = session && (await ownTake(tx, viewer, sessionId, takeId));
    if (!take) return takeGone(tx, viewer, sessionId, takeId);
    if (session.sittingId !== null) return refused("In an assessment nobody rates their own answers.");
    if (take.submissions.length > 0) return refused("This take is submitted, so your rating of it stands.");
    const criteria = library.vignette(session.vignetteSlug, session.vignetteEdition)?.criteria.map(({ id }) => id) ?? [];
    const allowed = Object.entries(ratings).every(([id, value]) => criteria.includes(id) && values.has(value));
    if (!allowed) return refused("Choose one of the three answers for each criterion.");
    await keepSelfRatings(tx, viewer, takeId, ratings);
    return done(undefined);
  });
}
