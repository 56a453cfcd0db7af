/** Names of locks that all tabs of a browser share; a tab that dies lets go of its own. */

/** Held by the tab that is recording the take. */
export const recordingLock = (key: string) => `bunting recording ${key}`;

/** Held by the tab that sends the take. */
export const sendingLock = (key: string) => `bunting take ${key}`;
