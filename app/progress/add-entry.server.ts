import type { Viewer } from "~/accounts";
import { asDate } from "~/core/days";
import { type Result, done, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import type { EntryFields } from "./ledger-form";
import { entryByKey } from "./store/entries.server";
import { openPlan } from "./store/plans.server";

/** Notes practice that the viewer says they did; with `forPlan` it belongs to their current plan. Twice with one key is once. */
export async function addEntry(viewer: Viewer, given: EntryFields): Promise<Result<{ entryId: string }>> {
  const { key, activity, minutes, planned, feedbackReceived, effort, reaction, repetitions, nextStep } = given;
  const entry = { key, activity, minutes, planned, feedbackReceived, effort, reaction, repetitions, nextStep };
  return transaction(async (tx) => {
    const plan = given.forPlan ? await openPlan(viewer, tx) : null;
    const made = await entryByKey(tx, viewer, { ...entry, heldOn: asDate(given.heldOn), withCoach: given.company === "coach", planId: plan?.id ?? null });
    return made ? done({ entryId: made.id }) : refused("Load the page again and add it once more.");
  });
}
