import type { Viewer } from "~/accounts";
import { clipsFor, libraryFor } from "~/library/index.server";
import { lastMet } from "../store/answered.server";
import type { ConversationOnShelf, Shelf } from "./model";
import { type Seen, clientOf, momentsFrom, skillNamed, stillOf } from "./moments.server";

/** All that the library has to practise with, in learner's order, and when this person last answered each. */
export async function shelf(viewer: Viewer): Promise<Shelf> {
  const [answered, clipOf, library] = await Promise.all([lastMet(viewer), clipsFor(viewer), libraryFor(viewer)]);
  const seen = { library, answered, clipOf };
  const vignettes = library.vignettes();
  return {
    moments: momentsFrom(vignettes.filter(({ kind }) => kind === "moment"), seen),
    ownSide: momentsFrom(vignettes.filter(({ kind }) => kind === "own-side"), seen),
    conversations: conversationsFrom(seen),
    assessments: library.assessments().map(({ slug, title, about }) => ({ slug, title, about })),
    skills: library.skills().map(({ slug, title, summary }) => ({ slug, title, summary })),
  };
}

function conversationsFrom({ library, answered, clipOf }: Seen): ConversationOnShelf[] {
  return library.conversations().flatMap(({ slug, title, client, about, hard, stance, emotion, problemArea, problem, touches, turns, opening, skill }) => {
    const first = turns.find(({ id }) => id === opening)?.vignette;
    if (!first) return [];
    const days = turns.flatMap(({ vignette }) => answered.get(vignette.slug) ?? []);
    return {
      ...{ slug, title, about, hard, stance, emotion, problemArea, problem, touches },
      client: clientOf(client),
      skill: skillNamed(library, skill),
      clip: stillOf(clipOf(first.slug, first.edition)),
      turns: turns.length,
      answeredAt: days.toSorted((a, b) => Number(b) - Number(a))[0] ?? null,
    };
  });
}
