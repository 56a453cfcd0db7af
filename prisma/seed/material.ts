import type { Rubric, Vignette } from "~/library/index";
import { content } from "~/library/index.server";

/** What there is to practise and how it is scored. */
export type Material = { vignette: (slug: string) => Vignette; rubric: Rubric };

export function readMaterial(): Material {
  const rubric = content().rubric("facilitative-interpersonal-skills");
  if (!rubric) throw new Error("The content has no rubric of facilitative interpersonal skills.");
  const vignette = (slug: string) => {
    const found = content().vignette(slug);
    if (!found) throw new Error(`The content has no vignette ${slug}.`);
    return found;
  };
  return { vignette, rubric };
}
