import type { Viewer } from "~/accounts";
import { clipFor } from "~/library/index.server";
import type { Clip } from "./model";
import { playedIn } from "./store/sessions.server";

type Played = { vignetteSlug: string; vignetteEdition: number; organisationClipId: string | null };

/** The clip that a session plays, also after the programme has recorded another one. */
export function clipOf(viewer: Viewer, session: Played): Promise<Clip> {
  return clipFor(viewer, session.vignetteSlug, session.vignetteEdition, session);
}

/** Which moment a session of one's own is about, and its clip; null for a session that is another's or does not exist. */
export async function sessionClip(viewer: Viewer, sessionId: string): Promise<{ slug: string; clip: Clip } | null> {
  const played = await playedIn(viewer, sessionId);
  return played && { slug: played.vignetteSlug, clip: await clipOf(viewer, played) };
}
