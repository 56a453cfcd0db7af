import type { Moment } from "~/practice";

/** Milliseconds of the whole conversation, in which the answer begins where the client's clip ends. */
export function inConversation({ media, atMs }: Moment, clipMs: number): number {
  return media === "clip" ? atMs : clipMs + atMs;
}

/** The same the other way round: in which of the two, and when in it. What was typed has no time, so all of it is the clip's. */
export function momentAt(conversationMs: number, clipMs: number, typed: boolean): Moment {
  return typed || conversationMs < clipMs ? { media: "clip", atMs: conversationMs } : { media: "take", atMs: conversationMs - clipMs };
}
