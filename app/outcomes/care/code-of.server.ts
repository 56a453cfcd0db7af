import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { codeOfEpisode } from "../store/care-episode.server";
import { scopeOf } from "./in-own-episode.server";

/** Under which code one of the viewer's own episodes stands; null where it is not theirs. */
export const codeOf = (viewer: Viewer, episodeId: string): Promise<string | null> => codeOfEpisode(db(), scopeOf(viewer), episodeId);
