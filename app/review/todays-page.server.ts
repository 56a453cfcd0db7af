import { type Viewer, hasRole } from "~/accounts";
import { programmeToDo } from "~/accounts/index.server";
import { answersWaiting, nextDrill, openRuns, recentSittings, retiredAssignments, sessionClip, submissionFor } from "~/practice/index.server";
import { feedbackWaiting } from "./feedback-waiting.server";
import { queue } from "./queue.server";
import { bySession, todaysLead } from "./todays-lead";

const sessionsShown = 4;
const sittingsLookedAt = 4;
const runsShown = 3;

/** Everything of /today: what leads, and the rest of the day in lines. */
export async function todaysPage(viewer: Viewer) {
  const [next, lines, waiting, answers, sittings, runs, retired, programme] = await Promise.all([
    nextDrill(viewer),
    feedbackWaiting(viewer, 3 * sessionsShown),
    hasRole(viewer, "supervisor") ? queue(viewer) : [],
    answersWaiting(viewer),
    recentSittings(viewer, sittingsLookedAt),
    openRuns(viewer),
    retiredAssignments(viewer),
    hasRole(viewer, "programme_lead") ? programmeToDo(viewer) : null,
  ]);
  const feedback = bySession(lines).slice(0, sessionsShown);
  const lead = todaysLead({
    assigned: Boolean(next?.assignmentId),
    unread: feedback.some(({ unread }) => unread),
    practises: hasRole(viewer, "trainee"),
    waiting: waiting.length,
    programme: programme !== null && programme.invited.length + programme.unsupervised.length > 0,
  });
  const news = lead === "feedback" ? (feedback.find(({ unread }) => unread) ?? null) : null;
  const oldest = lead === "queue" ? (waiting[0] ?? null) : null;
  const [played, oldestResponse] = await Promise.all([news && sessionClip(viewer, news.sessionId), oldest && submissionFor(viewer, oldest.submissionId)]);
  return {
    lead,
    next,
    feedback,
    answers,
    /** Those that go on, and those that wait for feedback. */
    sittings: sittings.filter(({ finished, waits }) => !finished || waits),
    /** Conversations that were begun and not gone through. */
    runs: runs.slice(0, runsShown),
    /** Assigned, and out of the library since. */
    retired,
    programme,
    waiting: { count: waiting.length, since: waiting[0]?.submittedAt ?? null },
    news: news && played && { ...news, ...played, sitting: sittings.find(({ sittingId }) => sittingId === news.sittingId) ?? null },
    oldest: oldest && oldestResponse && { ...oldest, clip: oldestResponse.clip },
  };
}

export type TodayOnPage = Awaited<ReturnType<typeof todaysPage>>;
