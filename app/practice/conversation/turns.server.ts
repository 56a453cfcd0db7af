import { type Conversation, type Move, type Turn, moveNames, rungs } from "~/library";
import type { Library } from "~/library/index.server";
import { otherWays } from "./conversation-path";
import type { ConversationInBrief } from "./run-model";
import type { RunRow, TurnRow } from "../store/runs.server";

/** A run's conversation in the edition that it was begun with. Throws where content/ no longer holds it: editions are never removed. */
export function conversationOf(library: Library, { conversationSlug, conversationEdition }: Pick<RunRow, "conversationSlug" | "conversationEdition">): Conversation {
  const found = library.conversation(conversationSlug, conversationEdition);
  if (!found) throw new Error(`There is no conversation ${conversationSlug}, edition ${conversationEdition}.`);
  return found;
}

/** The turn of the conversation that a session plays. */
export function turnOf({ slug, turns }: Conversation, { vignetteSlug }: Pick<TurnRow, "vignetteSlug">): Turn {
  const found = turns.find(({ vignette }) => vignette.slug === vignetteSlug);
  if (!found) throw new Error(`${slug} has no turn ${vignetteSlug}.`);
  return found;
}

export function moveOf(stored: string | null): Move | null {
  return moveNames.find((name) => name === stored) ?? null;
}

export const endingOf = ({ endings }: Conversation, { ending }: Pick<RunRow, "ending">) => endings.find(({ id }) => id === ending) ?? null;

/** What may be told of it before it was walked to its end. */
export function inBrief({ slug, edition, title, about, client, justHappened, hard, touches, contentNote, timeLimitSeconds }: Conversation): ConversationInBrief {
  return { slug, edition, title, about, client, justHappened, hard, touches, contentNote, timeLimitSeconds };
}

/** The paths not taken at a turn, once there is nothing more to be surprised by. */
export function othersAt(conversation: Conversation, turn: Turn, move: Move | null, ended: boolean) {
  return ended && move ? otherWays(conversation, turn.id, move, rungs) : [];
}
