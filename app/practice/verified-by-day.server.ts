import type { Viewer } from "~/accounts";
import { type Day, asDate, dayOf, plusDays } from "~/core/days";
import { titleWithLevel } from "~/library";
import { type Library, libraryFor } from "~/library/index.server";
import { creditedRuns } from "./credited-runs.server";
import type { Activity } from "./verified-time";

/** What was practised of one session, one run through a conversation or one sitting of an assessment, on one day, in milliseconds. A sitting has no client's name. */
export type VerifiedDay = { day: Day; sessionId: string; runId: string | null; sittingId: string | null; momentTitle: string; clientName: string; ms: Record<Activity, number> };

/**
 * Practice that the server can vouch for, session by session, of the days [from, to] where clocks show `timeZone`; the
 * newest day first. What earned nothing is left out.
 */
export async function verifiedByDay(viewer: Viewer, { from, to, timeZone }: { from: Day; to: Day; timeZone: string }): Promise<VerifiedDay[]> {
  // A day begins up to 14 hours earlier elsewhere than in UTC and ends up to 12 hours later.
  const runs = await creditedRuns(viewer, asDate(plusDays(from, -1)), asDate(plusDays(to, 2)));
  const library = await libraryFor(viewer);
  const days = new Map<string, VerifiedDay>();
  for (const { sessionId, session, activity, startedAt, ms } of runs) {
    const day = dayOf(startedAt, timeZone);
    if (ms === 0 || day < from || day > to) continue;
    const { conversationRunId: runId, sittingId } = session;
    const key = `${day} ${sittingId ?? runId ?? sessionId}`;
    const found = days.get(key) ?? { day, sessionId, runId, sittingId, ...moment(library, session), ms: { watching: 0, answering: 0, reviewing: 0 } };
    found.ms[activity] += ms;
    days.set(key, found);
  }
  return [...days.values()].toSorted((a, b) => (a.day === b.day ? a.momentTitle.localeCompare(b.momentTitle, "en") : a.day < b.day ? 1 : -1));
}

type Practised = { vignetteSlug: string; vignetteEdition: number; sitting: { assessmentSlug: string; assessmentEdition: number } | null };

function moment(library: Library, { vignetteSlug, vignetteEdition, sitting }: Practised) {
  if (sitting) return { momentTitle: library.assessment(sitting.assessmentSlug, sitting.assessmentEdition)?.title ?? "", clientName: "" };
  const found = library.vignette(vignetteSlug, vignetteEdition);
  return { momentTitle: found ? titleWithLevel(found, library.vignettes()) : "", clientName: found?.client.name ?? "" };
}
