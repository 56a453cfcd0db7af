import type { Viewer } from "~/accounts";
import { lastAnswered } from "./store/sessions.server";

/** Slugs of the moments that this person has answered at least once. */
export async function answeredMoments(viewer: Viewer): Promise<Set<string>> {
  return new Set((await lastAnswered(viewer)).keys());
}
