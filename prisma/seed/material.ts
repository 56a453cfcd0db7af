import type { Assessment, Conversation, Rubric, Vignette } from "~/library/index";
import { content } from "~/library/index.server";

/** What there is to practise and how it is scored. */
export type Material = {
  vignette: (slug: string) => Vignette;
  conversation: (slug: string) => Conversation;
  /** Of facilitative interpersonal skills. */
  rubric: Rubric;
  rubricOf: (conversation: Conversation) => Rubric;
  assessment: Assessment;
};

export function readMaterial(): Material {
  const slug = "facilitative-interpersonal-skills";
  const library = content();
  return {
    vignette: (slug) => there(library.vignette(slug), `vignette ${slug}`),
    conversation: (slug) => there(library.conversation(slug), `conversation ${slug}`),
    rubric: there(library.rubric(slug), `rubric ${slug}`),
    rubricOf: ({ rubric }) => there(library.rubric(rubric), `rubric ${rubric}`),
    assessment: there(library.assessment(slug), `assessment ${slug}`),
  };
}

function there<T>(found: T | null, what: string): T {
  if (!found) throw new Error(`The content has no ${what}.`);
  return found;
}
