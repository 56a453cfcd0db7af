import type { Viewer } from "~/accounts";
import { cohortOfPerson, consentOf } from "~/accounts/index.server";
import { libraryFor } from "~/library/index.server";
import { longestMinutes, whatComes } from "./rules";
import { recentSittings } from "./recent-sittings.server";

export type AssessmentOnPage = NonNullable<Awaited<ReturnType<typeof assessmentPage>>>;

const sittingsShown = 20;

/** An assessment of the library with one's own sittings; null where there is none of that name. Nothing of its clips is in it. */
export async function assessmentPage(viewer: Viewer, slug: string) {
  const library = await libraryFor(viewer);
  const assessment = library.assessment(slug);
  if (!assessment) return null;
  const [sittings, consent, cohortId] = await Promise.all([recentSittings(viewer, sittingsShown, slug), consentOf(viewer), cohortOfPerson(viewer)]);
  const forms = assessment.forms.map(({ vignettes }) => vignettes.flatMap((clip) => library.vignette(clip) ?? []));
  const { title, about, standing } = assessment;
  return {
    assessment: { slug, title, about, standing },
    forms: forms.length,
    clips: forms[0]?.length ?? 0,
    minutes: Math.max(...forms.map(longestMinutes)),
    rubric: library.rubric(assessment.rubric)?.title ?? "",
    ahead: whatComes(forms.flat()),
    sittings,
    open: sittings.find(({ finished }) => !finished)?.sittingId ?? null,
    /** Null where nothing was decided yet: that comes first, on the way to the start. */
    mayRecord: consent && consent.purposes.includes("supervision"),
    inCohort: cohortId !== null,
  };
}
