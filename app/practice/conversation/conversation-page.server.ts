import type { Viewer } from "~/accounts";
import type { Turn } from "~/library";
import { clipsFor, libraryFor } from "~/library/index.server";
import { lengthInWords, lengthOf } from "./conversation-length";
import { walk } from "./conversation-path";
import { recentRuns } from "./recent-runs.server";
import { inBrief } from "./turns.server";

export type ConversationOnPage = NonNullable<Awaited<ReturnType<typeof conversationPage>>>;

const runsShown = 20;

/** A conversation of the library with one's own runs through it; null where there is none of that name. */
export async function conversationPage(viewer: Viewer, slug: string) {
  const library = await libraryFor(viewer);
  const conversation = library.conversation(slug);
  if (!conversation) return null;
  const [opening] = walk(conversation, []).turns;
  const [clipNow, runs] = await Promise.all([clipsFor(viewer), recentRuns(viewer, runsShown, slug)]);
  const clipOfTurn = ({ vignette }: Turn) => clipNow(vignette.slug, vignette.edition);
  const skill = library.skill(conversation.skill);
  return {
    conversation: inBrief(conversation),
    skill: skill ? { slug: skill.slug, title: skill.title } : null,
    length: lengthInWords(lengthOf(conversation, (turn) => clipOfTurn(turn).durationMs)),
    clip: clipOfTurn(opening!),
    runs: runs.filter(({ emptied }) => !emptied),
    /** The newest run that can be gone on with. */
    open: runs.flatMap(({ runId, openTurn }) => (runId && openTurn ? [{ runId, openTurn }] : []))[0] ?? null,
  };
}
