import { type Result, refused } from "~/core/result";
import { remember } from "./remember.server";

type Rules = {
  /** So many work at once, of all people. */
  atOnce: number;
  /** Who has waited so long is told to look again. */
  mostWaitMs: number;
  /** What is said to whoever waits for work of their own, and for work of others. */
  ownTurn: string;
  othersTurn: string;
};
type Waiting = { person: string; begin: () => void };
type Turns = { working: Set<string>; waiting: Waiting[]; atOnce: number };

/**
 * Turns for work that is heavy. What it answers does somebody's work when it is its turn: one after the other of the same
 * person, and so many of all. Who waits holds no connection to the database, and after a while is refused in one sentence.
 * `name` tells kinds of work apart, each with turns of its own.
 */
export function turnsFor(name: string, { atOnce, mostWaitMs, ownTurn, othersTurn }: Rules) {
  const turns = (): Turns => remember(name, () => ({ working: new Set<string>(), waiting: [], atOnce }));
  return async function inTurn<T>({ personId }: { personId: string }, work: () => Promise<Result<T>>, waitMs = mostWaitMs): Promise<Result<T>> {
    const { working } = turns();
    if (!(await mayBegin(turns(), personId, waitMs))) return refused(working.has(personId) ? ownTurn : othersTurn);
    try {
      return await work();
    } finally {
      working.delete(personId);
      letBegin(turns());
    }
  };
}

function mayBegin(turns: Turns, person: string, waitMs: number): Promise<boolean> {
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
    letBegin(turns);
  });
}

/** Those who have waited longest first. */
function letBegin({ working, waiting, atOnce }: Turns): void {
  for (const waits of [...waiting]) {
    if (working.size >= atOnce) return;
    if (working.has(waits.person)) continue;
    waiting.splice(waiting.indexOf(waits), 1);
    working.add(waits.person);
    waits.begin();
  }
}
