import type { Check } from "./model";

/** "1 score", "312 scores". Numbers as the reader writes them. */
export function counted(number: number, one: string, many: string, locale: string): string {
  return `${number.toLocaleString(locale)} ${number === 1 ? one : many}`;
}

export const scoresOfClients = ({ scores, clients }: Pick<Check, "scores" | "clients">, locale: string) =>
  `${counted(scores, "score", "scores", locale)} of ${counted(clients, "client", "clients", locale)}`;

/** Such a file cannot be imported: everything in it is here already, or refused. */
export const comesToNothing = ({ scores, changedEpisodes }: Check) => scores === 0 && changedEpisodes === 0;

/** What will come in, sentence by sentence. */
export function checkInWords(check: Check, locale: string): string[] {
  const { scores, newEpisodes, changedEpisodes, closedEpisodes, repeated, refused } = check;
  const many = (number: number, one: string, others: string) => counted(number, one, others, locale);
  return [
    scores > 0 ? `${scoresOfClients(check, locale)} will come in.` : comesToNothing(check) ? "Nothing new will come in." : "No new score will come in.",
    newEpisodes > 0 && `${many(newEpisodes, "treatment is", "treatments are")} new here.`,
    changedEpisodes > 0 && `${many(changedEpisodes, "treatment that is here already is", "treatments that are here already are")} continued.`,
    (newEpisodes > 0 || changedEpisodes > 0) && closedInWords(closedEpisodes, newEpisodes + changedEpisodes, locale),
    repeated > 0 && `${many(repeated, "score repeats", "scores repeat")} what is here already, or what stands earlier in the file, and ${repeated === 1 ? "is" : "are"} skipped.`,
    refused > 0 && `${many(refused, "is", "are")} refused. What is refused stays out, and everything else comes in.`,
  ].filter((sentence) => sentence !== false);
}

function closedInWords(closed: number, all: number, locale: string): string {
  if (closed === 0) return all === 1 ? "It stays open." : "All stay open.";
  if (closed < all) return `${counted(closed, "is", "are", locale)} closed.`;
  return all === 1 ? "It is closed." : "All are closed.";
}
