import { randomUUID } from "node:crypto";
import type { Viewer } from "~/accounts";
import { type Result, done, missing, refused } from "~/core/result";
import { clipFor, libraryFor } from "~/library/index.server";
import { transaction } from "~/platform/db.server";
import { addClip, lockSitting } from "../store/sittings.server";

/**
 * Lets the person meet the clip at this place, the first of which is 1, once the one before was answered. Twice is once;
 * a sitting that is over opens nothing more.
 */
export async function openClip(viewer: Viewer, { sittingId, place }: { sittingId: string; place: number }): Promise<Result<void>> {
  const library = await libraryFor(viewer);
  return transaction(async (tx) => {
    const sitting = await lockSitting(tx, viewer, sittingId);
    if (!sitting) return missing("This sitting is not one of yours.");
    if (sitting.finishedAt) return refused("This sitting is over, so no clip is shown any more.");
    const { sessions, clips } = sitting;
    if (sessions.some((session) => session.place === place)) return done(undefined);
    const slug = clips[place - 1];
    const vignette = slug && library.vignette(slug);
    if (place !== sessions.length + 1 || !vignette) return refused("This clip cannot be shown now. Load the page again.");
    if (sessions.at(-1)?._count.takes === 0) return refused("Answer the clip that is open first.");
    if (sessions.some(({ _count }) => _count.takes === 0)) return refused("An answer before this one did not count. Its clip comes next, as soon as this answer has come in.");
    const { edition } = vignette;
    const { organisationClipId } = await clipFor(viewer, slug, edition);
    await addClip(tx, viewer, sittingId, { key: randomUUID(), place, vignetteSlug: slug, vignetteEdition: edition, organisationClipId });
    return done(undefined);
  });
}
