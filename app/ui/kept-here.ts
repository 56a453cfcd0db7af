/** What a browser keeps by a key. One that keeps nothing is no fault: it answers null, and forgets. */
export type KeptHere = { read: (key: string) => string | null; write: (key: string, value: string) => void; forget: (key: string) => void };

/** Until the tab is closed; a reload keeps it. */
export const inThisTab = keptIn(() => sessionStorage);
/** For good, on this browser, whoever uses it. */
export const inThisBrowser = keptIn(() => localStorage);

function keptIn(storage: () => Storage): KeptHere {
  const tried = <T>(work: () => T) => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  return {
    read: (key) => tried(() => storage().getItem(key)),
    write: (key, value) => void tried(() => storage().setItem(key, value)),
    forget: (key) => void tried(() => storage().removeItem(key)),
  };
}
