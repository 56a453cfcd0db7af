import { type Assessment, type Conversation, type Vignette, facilitativeRubric } from "~/library";
import type { Library } from "~/library/index.server";
import { mediumOf } from "~/practice";
import { ratedItems, stepItems } from "./items";

/** The rubric in its newest edition, for a review that begins now: a conversation and an assessment name their own, and a moment may; one that was retired gives way. */
export function currentRubric(library: Library, whole?: Partial<Pick<Conversation | Assessment | Vignette, "rubric">> | null) {
  return (whole?.rubric && library.rubric(whole.rubric)) || rubricOf(library, facilitativeRubric);
}

/** Throws when a row names an edition that content/ no longer holds: editions are never removed. */
export function rubricOf(library: Library, rubricSlug: string, edition?: number) {
  const found = library.rubric(rubricSlug, edition);
  if (!found) throw new Error(`There is no rubric ${rubricSlug}, edition ${edition ?? "newest"}.`);
  return found;
}

/** As rubricOf, for the moment that was answered. */
export function vignetteOf(library: Library, session: { vignetteSlug: string; vignetteEdition: number }) {
  const found = library.vignette(session.vignetteSlug, session.vignetteEdition);
  if (!found) throw new Error(`There is no vignette ${session.vignetteSlug}, edition ${session.vignetteEdition}.`);
  return found;
}

/** The sitting that an answer belongs to; null for every other. */
type Sat = { assessmentSlug: string; assessmentEdition: number } | null;

/** The assessment that an answer was given in; null for every other. Throws as rubricOf does. */
export function assessmentIn(library: Library, { sitting }: { sitting: Sat }): Assessment | null {
  if (!sitting) return null;
  const found = library.assessment(sitting.assessmentSlug, sitting.assessmentEdition);
  if (!found) throw new Error(`There is no assessment ${sitting.assessmentSlug}, edition ${sitting.assessmentEdition}.`);
  return found;
}

type Answered = {
  take: Parameters<typeof mediumOf>[0] & { session: { vignetteSlug: string; vignetteEdition: number; sitting: Sat } };
  /** Of a whole conversation, with the turns that were met. */
  conversationRun: { conversationSlug: string; conversationEdition: number; sessions: { vignetteSlug: string }[] } | null;
};

/** The conversation that was submitted as a whole; null for a single take. Throws as rubricOf does. */
export function conversationIn(library: Library, { conversationRun: run }: Pick<Answered, "conversationRun">): Conversation | null {
  if (!run) return null;
  const found = library.conversation(run.conversationSlug, run.conversationEdition);
  if (!found) throw new Error(`There is no conversation ${run.conversationSlug}, edition ${run.conversationEdition}.`);
  return found;
}

/** What is rated in an answer, by the editions that it was given and rated with. */
export function itemsFor(library: Library, submission: Answered, rubric: { rubricSlug: string; rubricEdition: number }) {
  const { take, conversationRun } = submission;
  const conversation = conversationIn(library, submission);
  if (conversation) {
    const met = conversation.turns.filter(({ vignette }) => conversationRun?.sessions.some(({ vignetteSlug }) => vignetteSlug === vignette.slug));
    return stepItems(conversation, rubricOf(library, rubric.rubricSlug, rubric.rubricEdition), met.map(({ rung }) => rung));
  }
  // An assessment is rated on its rubric alone: criteria are those of the skill that a drill practises.
  const { criteria, raterNotes } = vignetteOf(library, take.session);
  return ratedItems({ criteria: take.session.sitting ? [] : criteria, raterNotes }, rubricOf(library, rubric.rubricSlug, rubric.rubricEdition), mediumOf(take));
}
