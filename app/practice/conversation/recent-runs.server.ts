import type { Viewer } from "~/accounts";
import { libraryFor } from "~/library/index.server";
import { clipOf } from "../clip-of.server";
import type { RecentSession } from "../model";
import { openTurnIn, runInWords } from "./run-rules";
import { type RunRow, recentRunRows } from "../store/runs.server";

export type OpenRun = { runId: string; title: string; /** The turn that is next. */ openTurn: number };

const runsLookedAt = 20;

/** Own runs, newest first, as lines of the practice list. Of those of one conversation that were never answered only the newest. */
export async function recentRuns(viewer: Viewer, limit = 100, conversationSlug?: string): Promise<RecentSession[]> {
  const [rows, library] = await Promise.all([recentRunRows(viewer, limit, conversationSlug), libraryFor(viewer)]);
  const never = rows.filter((row) => everGiven(row) === 0);
  const shown = rows.filter((row) => !never.includes(row) || never.find((one) => one.conversationSlug === row.conversationSlug) === row);
  const lines = shown.map(async (row): Promise<RecentSession | null> => {
    const conversation = library.conversation(row.conversationSlug, row.conversationEdition);
    const last = row.sessions.at(-1);
    if (!conversation || !last) return null;
    const turns = row.sessions.map(({ takes }) => ({ take: takes.at(-1) ?? null }));
    const answered = turns.filter(({ take }) => take !== null).length;
    const emptied = answered === 0 && everGiven(row) > 0;
    const submission = row.submissions[0] ?? null;
    const standing = { ended: row.ending !== null, turns, submission };
    return {
      sessionId: last.id,
      runId: row.id,
      createdAt: row.createdAt,
      vignette: { slug: conversation.slug, title: conversation.title, clientName: conversation.client.name },
      clip: await clipOf(viewer, row.sessions[0] ?? last),
      takes: answered,
      emptied,
      state: emptied ? "Every answer is deleted" : runInWords(standing),
      openTurn: openTurnIn(standing),
      feedbackReleasedAt: submission?.releasedAt ?? null,
    };
  });
  return (await Promise.all(lines)).filter((line) => line !== null);
}

/** Own runs that were begun and not gone through, the newest first. */
export async function openRuns(viewer: Viewer): Promise<OpenRun[]> {
  return (await recentRuns(viewer, runsLookedAt)).flatMap(({ runId, openTurn, vignette: { title } }) => (runId && openTurn ? [{ runId, openTurn, title }] : []));
}

/** How many answers there ever were, with the deleted ones. */
const everGiven = ({ sessions }: RunRow) => sessions.reduce((sum, { _count }) => sum + _count.takes, 0);
