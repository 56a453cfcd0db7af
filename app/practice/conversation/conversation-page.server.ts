import type { Viewer } from "~/accounts";
import { clipFor, libraryFor } from "~/library/index.server";
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
  const [clip, runs] = await Promise.all([
    clipFor(viewer, opening!.vignette.slug, opening!.vignette.edition),
    recentRuns(viewer, runsShown, slug),
  ]);
  return { conversation: inBrief(conversation), skill: library.skill(conversation.skill)?.title ?? "", clip, runs: runs.filter(({ emptied }) => !emptied) };
}
