import type { Viewer } from "~/accounts";
import { clipFor } from "~/library/index.server";
import type { Clip } from "./model";

type Played = { vignetteSlug: string; vignetteEdition: number; organisationClipId: string | null };

/** The clip that a session plays, also after the programme has recorded another one. */
export function clipOf(viewer: Viewer, session: Played): Promise<Clip> {
  return clipFor(viewer, session.vignetteSlug, session.vignetteEdition, session);
}
