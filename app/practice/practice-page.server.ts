import type { Viewer } from "~/accounts";
import { organisationOf } from "~/accounts/index.server";
import { recentSessions } from "./recent-sessions.server";
import { verifiedMinutes } from "./verified-minutes.server";
import { weekOf } from "./week";

export type PracticeOnPage = Awaited<ReturnType<typeof practicePage>>;

/** What the list of one's own drills shows; whom to turn to, where somebody has just stopped one. */
export async function practicePage(viewer: Viewer, { stopped, timeZone }: { stopped: boolean; timeZone: string }) {
  const [sessions, verified, organisation] = await Promise.all([
    recentSessions(viewer),
    verifiedMinutes(viewer, weekOf(new Date(), timeZone)),
    organisationOf(viewer),
  ]);
  return { sessions, minutes: verified.minutes, contacts: stopped ? organisation.supportContacts : null };
}
