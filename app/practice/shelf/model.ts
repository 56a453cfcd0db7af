import type { Conversation, Vignette } from "~/library";
import type { ConversationLength } from "../conversation/conversation-length";

/** What the library's pages show of a moment, a conversation and a skill: what finds them, and nothing that is heard or said in them. Browser-safe. */

/** A clip's still picture, and where the clip comes from. */
export type Still = { posterUrl: string | undefined; videoUrl: string; illustrated: boolean; organisationClipId: string | null };

export type Named = { slug: string; title: string };

/** One level of a moment. */
export type Level = Pick<Vignette, "slug" | "level" | "hard" | "approach" | "emotion" | "touches"> & {
  clip: Still;
  /** When its viewer last answered it. */
  answeredAt: Date | null;
};

/** A moment with those of its levels that are shown, the easiest first; there is always one. */
export type Moment = Pick<Vignette, "moment" | "title" | "stance" | "problemArea"> & {
  client: Client;
  skill: Named;
  levels: [Level, ...Level[]];
  /** How many levels it has, shown or not. */
  ofLevels: number;
};

export type Client = Pick<Vignette["client"], "name" | "age" | "role">;

export type ConversationOnShelf = Pick<Conversation, "slug" | "title" | "about" | "hard" | "stance" | "emotion" | "problemArea" | "touches"> & {
  client: Client;
  skill: Named;
  clip: Still;
  /** How many turns are met from the opening to an end, by the shortest way and by the longest. */
  turns: Pick<ConversationLength, "leastTurns" | "mostTurns">;
  /** When its viewer last answered one of its turns. */
  answeredAt: Date | null;
};

export type Shelf = {
  moments: Moment[];
  /** The therapist's own side. */
  ownSide: Moment[];
  conversations: ConversationOnShelf[];
  assessments: (Named & { about: string })[];
  skills: (Named & { summary: string })[];
};
