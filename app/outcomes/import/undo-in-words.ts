import type { Goes, Stay } from "../store/import-undo-goes.server";
import { counted, listed, scoresOfClients } from "./check-in-words";

/** What undoing an import takes away and what it leaves, before it is done. */
export function undoInWords(goes: Goes, locale: string): string[] {
  const { treatments, here, stays } = goes;
  const begun = stays.filter((stay) => stay.begun).length;
  return [
    `${scoresOfClients(goes, locale)} ${goes.scores === 1 ? "goes" : "go"}.`,
    treatments > 0 && `${counted(treatments, "treatment that this file began is removed, and with it what was said of it since", "treatments that this file began are removed, and with them what was said of each since", locale)}: how it ended, and what describes the case.`,
    here > 0 && `${counted(here, "treatment that was here before is", "treatments that were here before are", locale)} again as ${here === 1 ? "it was" : "they were"}, with what was entered by hand.`,
    begun > 0 && `${counted(begun, "treatment that this file began stays", "treatments that this file began stay", locale)}, because something was entered by hand. The file’s scores and sessions go from ${begun === 1 ? "it" : "them"}, and ${begun === 1 ? "it begins" : "each begins"} on the first day that was entered by hand; what is said of the case and of how it ended stays.`,
  ].filter((sentence) => sentence !== false);
}

/** The same once it is done; `goes` null where it had been done before. */
export function undoneInWords(fileName: string, goes: Goes | null): string {
  if (!goes) return `The import of “${fileName}” was undone before.`;
  if (goes.stays.length === 0) return `The import of “${fileName}” is undone: nothing of it is here any more.`;
  return `The import of “${fileName}” is undone: its scores are gone, and the sessions that it counted. What was entered by hand stays: ${goes.stays.map(stayInWords).join("; ")}.`;
}

export const clientOf = ({ client, number }: Stay) => (number === 1 ? client : `${client}, episode ${number}`);

/** "one score and one session". */
export function stayedInWords({ scores, sessions, pauses, planChanges, asked, risk, reviewed }: Stay): string {
  const some = (number: number, one: string, many: string) => number > 0 && (number === 1 ? `one ${one}` : `${number} ${many}`);
  return listed([
    some(scores, "score", "scores"),
    some(sessions, "session", "sessions"),
    some(pauses, "pause", "pauses"),
    some(planChanges, "change of plan", "changes of plan"),
    asked && "questions that the client was asked",
    risk && "an answer about risk",
    reviewed && "a review",
  ]).slice(0, -1);
}

const stayInWords = (stay: Stay) => `${clientOf(stay)} (${stayedInWords(stay)})`;
