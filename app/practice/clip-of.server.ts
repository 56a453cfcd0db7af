import type { Viewer } from "~/accounts";
import { clipFor, libraryFor } from "~/library/index.server";
import type { Clip } from "./model";
import { playedIn } from "./store/sessions.server";

type Played = { vignetteSlug: string; vignetteEdition: number; organisationClipId: string | null };

/** The clip that a session plays, also after the programme has recorded another one. */
export function clipOf(viewer: Viewer, session: Played): Promise<Clip> {
  return clipFor(viewer, session.vignetteSlug, session.vignetteEdition, session);
}

/** Which moment a session of one's own is about, its clip, and of which conversation it is a turn; null for a session that is another's or does not exist. */
export async function sessionClip(viewer: Viewer, sessionId: string): Promise<{ slug: string; conversation: string | null; clip: Clip } | null> {
  const played = await playedIn(viewer, sessionId);
  const turn = played && (await libraryFor(viewer)).vignette(played.vignetteSlug, played.vignetteEdition);
  return played && { slug: played.vignetteSlug, conversation: turn?.kind === "turn" ? turn.moment : null, clip: await clipOf(viewer, played) };
}
