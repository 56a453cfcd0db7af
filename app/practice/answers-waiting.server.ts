import type { Viewer } from "~/accounts";
import { libraryFor } from "~/library/index.server";
import { waitingOf } from "./store/waiting.server";

/** Whom the viewer has answered in what waits for feedback: clients' names, each once, the longest waiting first. */
export async function answersWaiting(viewer: Viewer): Promise<string[]> {
  const [rows, library] = await Promise.all([waitingOf(viewer), libraryFor(viewer)]);
  return [...new Set(rows.flatMap(({ take: { session } }) => library.vignette(session.vignetteSlug, session.vignetteEdition)?.client.name ?? []))];
}
