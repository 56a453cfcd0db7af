import { randomInt } from "node:crypto";
import type { Viewer } from "~/accounts";
import { cohortOfPerson, consentOf } from "~/accounts/index.server";
import { type Result, done, refused } from "~/core/result";
import type { Assessment } from "~/library";
import { libraryFor } from "~/library/index.server";
import { type Tx, transaction } from "~/platform/db.server";
import { formsAt, formsHad, lockForms } from "../store/forms.server";
import { addSitting, beginSittingAgain, openSitting, removeSitting, sittingOfKey } from "../store/sittings.server";
import { lockStartsOf } from "../store/starting.server";
import { giveForm, inDrawnOrder } from "./give-form";

type Start = { key: string; slug: string };

/** Said where recordings may not be used for supervision. */
export const needsRecording = "An assessment is answered out loud and rated from the recording, so it needs your consent to recordings for supervision. You can give it in your settings.";

const steps = 2 ** 32;
const draw = () => randomInt(steps) / steps;

/**
 * Begins a sitting of the assessment's newest edition. Which form it is is given, not chosen, and the order of the clips
 * is drawn once and kept, also for whoever leaves before the first clip. The same key opens the same sitting, and one that
 * was begun goes on.
 */
export async function startSitting(viewer: Viewer, { key, slug }: Start): Promise<Result<{ sittingId: string }>> {
  const [library, consent, cohortId] = await Promise.all([libraryFor(viewer), consentOf(viewer), cohortOfPerson(viewer)]);
  const assessment = library.assessment(slug);
  if (!assessment) return refused("This assessment is no longer in the library.");
  if (!consent?.purposes.includes("supervision")) return refused(needsRecording);
  const sitting = await transaction(async (tx) => {
    await lockStartsOf(tx, viewer);
    const made = await sittingOfKey(tx, viewer, key);
    return made ?? (await goOn(tx, viewer, assessment)) ?? begin(tx, viewer, assessment, { key, cohortId });
  });
  return sitting ? done({ sittingId: sitting.id }) : refused("The assessment could not be started. Load the page again and start it once more.");
}

/** The sitting that goes on. One that was left before its first clip keeps its draw, so that nobody draws until they like it; an older edition's is none. */
async function goOn(tx: Tx, viewer: Viewer, { slug, edition }: Assessment): Promise<{ id: string } | null> {
  const open = await openSitting(tx, viewer, slug);
  if (!open || open._count.sessions > 0) return open;
  if (open.assessmentEdition === edition) await beginSittingAgain(tx, viewer, open.id);
  else await removeSitting(tx, viewer, open.id);
  return open.assessmentEdition === edition ? open : null;
}

async function begin(tx: Tx, viewer: Viewer, { slug, edition, forms }: Assessment, { key, cohortId }: { key: string; cohortId: string | null }) {
  const which = { assessmentSlug: slug, assessmentEdition: edition };
  await lockForms(tx, viewer, slug, cohortId);
  const own = await formsHad(tx, viewer, which);
  const occasion = [...own.values()].reduce((sum, had) => sum + had, 1);
  const cohort = await formsAt(tx, viewer, which, cohortId, occasion);
  const form = giveForm({ forms: forms.map(({ id }) => id), own, cohort }, draw);
  const clips = forms.find(({ id }) => id === form)?.vignettes ?? [];
  return addSitting(tx, viewer, { key, ...which, form, cohortId, clips: inDrawnOrder(clips, draw) });
}
