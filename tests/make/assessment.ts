/** An assessment of two forms with three clips each for tests; its clips are those of shipped vignettes under other names. */

export const madeAssessment = {
  slug: "an-assessment-for-tests",
  edition: 1,
  title: "Three short moments",
  about: "Three clients, met once each, to be answered as you would answer in the room.",
  standing: "The two forms are intended to be parallel.",
  rubric: "facilitative-interpersonal-skills",
  forms: [
    { id: "form-a", title: "Form A", vignettes: ["sat-one", "sat-two", "sat-three"] },
    { id: "form-b", title: "Form B", vignettes: ["sat-four", "sat-five", "sat-six"] },
  ],
};

/** What a shipped vignette becomes as the clip of this name; `index` is its place among them, first is 0. */
export function asAssessed(vignette: Record<string, unknown>, slug: string, index: number): Record<string, unknown> {
  const touching = index % 3 === 1 ? { touches: ["suicide"], contentNote: "She says in passing that she would rather not be here." } : { touches: [], contentNote: null };
  return { ...vignette, ...touching, kind: "assessment", slug, edition: 1, moment: slug, order: 900 + index, timeLimitSeconds: 60 };
}
