/** What somebody is writing, in this tab, from the first letter on: the server has it a moment later. */

const place = (sessionId: string) => `bunting draft ${sessionId}`;

/** Null where this tab has none. */
export function draftHere(sessionId: string): string | null {
  try {
    return sessionStorage.getItem(place(sessionId));
  } catch {
    return null;
  }
}

export function keepDraftHere(sessionId: string, text: string): void {
  try {
    sessionStorage.setItem(place(sessionId), text);
  } catch {
    // The server's copy is the only one then.
  }
}

export function forgetDraftHere(sessionId: string): void {
  try {
    sessionStorage.removeItem(place(sessionId));
  } catch {
    // Nothing was kept.
  }
}
