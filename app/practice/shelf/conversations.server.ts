import type { Conversation } from "~/library";
import { lengthOf } from "../conversation/conversation-length";
import type { ConversationOnShelf } from "./model";
import { type Seen, clientOf, skillNamed, stillOf } from "./moments.server";

/** One entry a conversation, with the clip that opens it. */
export function conversationsFrom(conversations: Conversation[], { library, answered, clipOf }: Seen): ConversationOnShelf[] {
  return conversations.flatMap((conversation) => {
    const { slug, title, client, about, hard, stance, emotion, problemArea, touches, turns, opening, skill } = conversation;
    const first = turns.find(({ id }) => id === opening)?.vignette;
    if (!first) return [];
    const { leastTurns, mostTurns } = lengthOf(conversation, ({ vignette }) => clipOf(vignette.slug, vignette.edition).durationMs);
    const days = turns.flatMap(({ vignette }) => answered.get(vignette.slug) ?? []);
    return {
      ...{ slug, title, about, hard, stance, emotion, problemArea, touches },
      client: clientOf(client),
      skill: skillNamed(library, skill),
      clip: stillOf(clipOf(first.slug, first.edition)),
      turns: { leastTurns, mostTurns },
      answeredAt: days.toSorted((a, b) => Number(b) - Number(a))[0] ?? null,
    };
  });
}
