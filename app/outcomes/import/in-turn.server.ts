import type { Viewer } from "~/accounts";
import { type Result, refused } from "~/core/result";
import { remember } from "~/platform/remember.server";

/** So many files are checked or imported at once; each holds a connection to the database, of which everybody else needs some too. */
const atOnce = 3;
const mostWaitMs = 8_000;

export const ownTurn = "One of your files is being checked or imported at this moment. Look again in a moment.";
export const othersTurn = "Other files are being checked or imported at this moment. Look again in a moment.";

type Waiting = { person: string; begin: () => void };
const turns = remember("imports in turn", () => ({ working: new Set<string>(), waiting: [] as Waiting[] }));

/**
 * Does the work on somebody's file when it is its turn: one after the other of the same person, and so many of all. Who
 * waits holds no connection, and after a while is told to look again.
 */
export async function inTurn<T>({ personId }: Viewer, work: () => Promise<Result<T>>, waitMs = mostWaitMs): Promise<Result<T>> {
  if (!(await mayBegin(personId, waitMs))) return refused(turns.working.has(personId) ? ownTurn : othersTurn);
  try {
    return await work();
  } finally {
    turns.working.delete(personId);
    letBegin();
  }
}

function mayBegin(person: string, waitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const waits: Waiting = {
      person,
      begin: () => {
        clearTimeout(timer);
        resolve(true);
      },
    };
    const timer = setTimeout(() => {
      turns.waiting.splice(turns.waiting.indexOf(waits), 1);
      resolve(false);
    }, waitMs);
    turns.waiting.push(waits);
    letBegin();
  });
}

/** Those who have waited longest first. */
function letBegin(): void {
  for (const waits of [...turns.waiting]) {
    if (turns.working.size >= atOnce) return;
    if (turns.working.has(waits.person)) continue;
    turns.waiting.splice(turns.waiting.indexOf(waits), 1);
    turns.working.add(waits.person);
    waits.begin();
  }
}
