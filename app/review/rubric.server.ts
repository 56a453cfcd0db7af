import { facilitativeRubric } from "~/library";
import type { Library } from "~/library/index.server";
import { mediumOf } from "~/practice";
import { ratedItems } from "./items";

/** The rubric in its newest edition, for a review that begins now. */
export function currentRubric(library: Library) {
  return rubricOf(library, facilitativeRubric);
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

type Answered = { take: Parameters<typeof mediumOf>[0] & { session: { vignetteSlug: string; vignetteEdition: number } } };

/** What is rated in an answer, by the editions that it was given and rated with. */
export function itemsFor(library: Library, { take }: Answered, rubric: { rubricSlug: string; rubricEdition: number }) {
  return ratedItems(vignetteOf(library, take.session), rubricOf(library, rubric.rubricSlug, rubric.rubricEdition), mediumOf(take));
}
