import type { Viewer } from "~/accounts";
import { titleWithLevel } from "~/library";
import { libraryFor } from "~/library/index.server";
import { clipOf } from "./clip-of.server";
import type { RecentSession } from "./model";
import { stateInWords } from "./rules";
import { recentWithTakes } from "./store/sessions.server";

/** Own sessions, newest first, each with its state in words. Of those of one moment that were never answered only the newest. */
export async function recentSessions(viewer: Viewer, limit = 100): Promise<RecentSession[]> {
  const [rows, library] = await Promise.all([recentWithTakes(viewer, limit), libraryFor(viewer)]);
  const never = rows.filter(({ _count }) => _count.takes === 0);
  const shown = rows.filter((row) => !never.includes(row) || never.find(({ vignetteSlug }) => vignetteSlug === row.vignetteSlug) === row);
  const lines = shown.map(async (row): Promise<RecentSession | null> => {
    const moment = library.vignette(row.vignetteSlug, row.vignetteEdition);
    if (!moment) return null;
    const takes = row.takes.map((take) => ({ rated: take.selfRatings.length > 0, submission: take.submissions[0] ?? null }));
    const emptied = takes.length === 0 && row._count.takes > 0;
    const released = takes.flatMap((take) => take.submission?.releasedAt ?? []);
    return {
      sessionId: row.id,
      runId: null,
      createdAt: row.createdAt,
      vignette: { slug: moment.slug, title: titleWithLevel(moment, library.vignettes()), clientName: moment.client.name },
      clip: await clipOf(viewer, row),
      takes: takes.length,
      emptied,
      state: emptied ? "Every take is deleted" : stateInWords(takes),
      openTurn: null,
      feedbackReleasedAt: released.at(-1) ?? null,
    };
  });
  return (await Promise.all(lines)).filter((line) => line !== null);
}
