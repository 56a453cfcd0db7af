import type { Viewer } from "~/accounts";
import { clipsFor, libraryFor } from "~/library/index.server";
import { lastMet } from "../store/answered.server";
import { conversationsFrom } from "./conversations.server";
import type { Shelf } from "./model";
import { momentsFrom } from "./moments.server";

/** All that the library has to practise with, in learner's order, and when this person last answered each. */
export async function shelf(viewer: Viewer): Promise<Shelf> {
  const [answered, clipOf, library] = await Promise.all([lastMet(viewer), clipsFor(viewer), libraryFor(viewer)]);
  const seen = { library, answered, clipOf };
  const vignettes = library.vignettes();
  return {
    moments: momentsFrom(vignettes.filter(({ kind }) => kind === "moment"), seen),
    ownSide: momentsFrom(vignettes.filter(({ kind }) => kind === "own-side"), seen),
    conversations: conversationsFrom(library.conversations(), seen),
    assessments: library.assessments().map(({ slug, title, about }) => ({ slug, title, about })),
    skills: library.skills().map(({ slug, title, summary }) => ({ slug, title, summary })),
  };
}
