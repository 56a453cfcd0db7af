import type { Viewer } from "~/accounts";
import { reviewOrder } from "~/practice";
import type { PlaceInSitting } from "./model";
import { givenOfSittings } from "./store.server";

/**
 * The submissions of these sittings that the reviewer was given and that still stand, rated or not, by sitting and in the
 * order in which they meet them. The order is that of all of them, so it stays while one after the other is released.
 */
export async function answersOfSittings(viewer: Viewer, sittingIds: string[]): Promise<Map<string, string[]>> {
  const given = sittingIds.length > 0 ? await givenOfSittings(viewer, sittingIds) : [];
  const answers = given.map(({ id, take: { session } }) => ({ submissionId: id, ...session }));
  return new Map(
    sittingIds.map((sittingId) => {
      const own = answers.filter((answer) => answer.sittingId === sittingId);
      return [sittingId, reviewOrder(own).map(({ submissionId }) => submissionId)];
    }),
  );
}

/** Which of its sitting's answers a submission is; null where it belongs to none. */
export async function placeInSitting(viewer: Viewer, submissionId: string, sittingId: string | undefined): Promise<PlaceInSitting | null> {
  if (!sittingId) return null;
  const answers = (await answersOfSittings(viewer, [sittingId])).get(sittingId) ?? [];
  const number = answers.indexOf(submissionId) + 1;
  return number > 0 ? { number, of: answers.length } : null;
}
