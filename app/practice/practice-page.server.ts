import type { Viewer } from "~/accounts";
import { organisationOf } from "~/accounts/index.server";
import { recentRuns } from "./conversation/recent-runs.server";
import { recentSessions } from "./recent-sessions.server";
import { recentSittings } from "./sitting/recent-sittings.server";
import { verifiedMinutes } from "./verified-minutes.server";
import { weekOf } from "./week";

export type PracticeOnPage = Awaited<ReturnType<typeof practicePage>>;

/** What the list of one's own drills, conversations and assessments shows; whom to turn to, where somebody has just stopped one. */
export async function practicePage(viewer: Viewer, { stopped, timeZone }: { stopped: boolean; timeZone: string }) {
  const [drills, runs, sittings, verified, organisation] = await Promise.all([
    recentSessions(viewer),
    recentRuns(viewer),
    recentSittings(viewer),
    verifiedMinutes(viewer, weekOf(new Date(), timeZone)),
    organisationOf(viewer),
  ]);
  const newest = [...drills, ...runs].toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
  // What was begun and waits to be gone on with stands first.
  const sessions = newest.toSorted((a, b) => Number(b.openTurn !== null) - Number(a.openTurn !== null));
  return { sessions, sittings: sittings.toSorted((a, b) => Number(a.finished) - Number(b.finished)), minutes: verified.minutes, contacts: stopped ? organisation.supportContacts : null };
}
