import { inThisTab } from "~/ui/kept-here";

/** What somebody is writing, in this tab, from the first letter on: the server has it a moment later. */

const place = (sessionId: string) => `bunting draft ${sessionId}`;

/** Null where this tab has none. */
export const draftHere = (sessionId: string): string | null => inThisTab.read(place(sessionId));

export const keepDraftHere = (sessionId: string, text: string): void => inThisTab.write(place(sessionId), text);

export const forgetDraftHere = (sessionId: string): void => inThisTab.forget(place(sessionId));
