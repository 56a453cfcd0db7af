import type { Check } from "./model";

/** "1 score", "312 scores". Numbers as the reader writes them. */
export function counted(number: number, one: string, many: string, locale: string): string {
  return `${number.toLocaleString(locale)} ${number === 1 ? one : many}`;
}

export const scoresOfClients = ({ scores, clients }: Pick<Check, "scores" | "clients">, locale: string) =>
  `${counted(scores, "score", "scores", locale)} of ${counted(clients, "client", "clients", locale)}`;

export const comesToNothing = ({ scores, changedEpisodes, newEpisodes }: Check) => scores === 0 && changedEpisodes === 0 && newEpisodes === 0;

/** What will come in, sentence by sentence. */
export function checkInWords(check: Check, locale: string): string[] {
  const { scores, newEpisodes, changedEpisodes, closedEpisodes, repeated, refused } = check;
  const many = (number: number, one: string, others: string) => counted(number, one, others, locale);
  const added = Math.max(0, changedEpisodes);
  return [
    scores > 0 ? `${scoresOfClients(check, locale)} will come in.` : comesToNothing(check) ? "Nothing new will come in." : "No new score will come in.",
    newEpisodes > 0 && `${many(newEpisodes, "treatment is", "treatments are")} new here.`,
    added > 0 && `${many(added, "treatment that is here already is", "treatments that are here already are")} continued.`,
    (newEpisodes > 0 || added > 0) && (closedEpisodes > 0 ? `${many(closedEpisodes, "is", "are")} closed.` : "All stay open."),
    repeated > 0 && `${many(repeated, "score repeats", "scores repeat")} what is here already, or what stands earlier in the file, and ${repeated === 1 ? "is" : "are"} skipped.`,
    refused > 0 && `${many(refused, "is", "are")} refused. What is refused stays out, and everything else comes in.`,
  ].filter((sentence) => sentence !== false);
}
