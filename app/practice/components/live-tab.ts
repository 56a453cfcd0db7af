import { inThisTab } from "~/ui/kept-here";

/**
 * Camera and clip go on by themselves after a reload of the tab in which they were on, and nowhere else: not in another
 * tab, not after going away and coming back, not on a later day.
 */

/** A reload is done within this time; what takes longer is a new visit. */
const reloadMs = 60_000;
/** How long a tab that is just being reloaded may take to let go. */
const patienceMs = 500;

const mark = (sessionId: string) => `bunting live ${sessionId}`;

/** Notes in this tab that the session is live in it. */
export const markLive = (sessionId: string): void => inThisTab.write(mark(sessionId), String(Date.now()));

export const unmarkLive = (sessionId: string): void => inThisTab.forget(mark(sessionId));

/** Whether this document is the reload of one in which the session was live just now. */
export function reloadedLive(sessionId: string, path: string): boolean {
  const [loaded] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (loaded?.type !== "reload" || new URL(loaded.name).pathname !== path) return false;
  return Date.now() - Number(inThisTab.read(mark(sessionId))) < reloadMs;
}

/** Makes this tab the one in which the session is live; answers how to let go, null while another tab holds it. */
export function holdTab(sessionId: string): Promise<(() => void) | null> {
  // Browsers without locks have no camera either.
  if (!("locks" in navigator)) return Promise.resolve(() => undefined);
  return new Promise((answer) => {
    const held = () => new Promise<void>((letGo) => answer(letGo));
    navigator.locks.request(mark(sessionId), { signal: AbortSignal.timeout(patienceMs) }, held).catch(() => answer(null));
  });
}
