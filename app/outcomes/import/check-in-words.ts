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
  const { scores, newEpisodes, changedEpisodes, repeated, refused } = check;
  const many = (number: number, one: string, others: string) => counted(number, one, others, locale);
  return [
    scores > 0 ? `${scoresOfClients(check, locale)} will come in.` : comesToNothing(check) ? "Nothing new will come in." : "No new score will come in.",
    newEpisodes > 0 && `${many(newEpisodes, "treatment is", "treatments are")} new here.`,
    changedEpisodes > 0 && `${many(changedEpisodes, "treatment that is here already is", "treatments that are here already are")} continued.`,
    (newEpisodes > 0 || changedEpisodes > 0) && closedInWords(check, locale),
    repeated > 0 && `${many(repeated, "score repeats", "scores repeat")} what is here already, or what stands earlier in the file, and ${repeated === 1 ? "is" : "are"} skipped.`,
    refused > 0 && `${many(refused, "is", "are")} refused. What is refused stays out, and everything else comes in.`,
  ].filter((sentence) => sentence !== false);
}

type Closing = Pick<Check, "newEpisodes" | "changedEpisodes" | "closedEpisodes" | "closedBefore">;

const openOf = ({ newEpisodes, changedEpisodes, closedEpisodes, closedBefore }: Closing) => newEpisodes + changedEpisodes - closedEpisodes - closedBefore;

/** Of the treatments that a file touches: how many it would close, were closed already and stay open. */
function closedInWords(check: Closing, locale: string): string {
  const { closedEpisodes: now, closedBefore: before } = check;
  const open = openOf(check);
  const one = now + before + open === 1;
  if (before + open === 0) return one ? "It is closed." : "All are closed.";
  if (now + open === 0) return one ? "It was closed already and stays so." : "All were closed already and stay so.";
  if (now + before === 0) return one ? "It stays open." : "All stay open.";
  return listed([now > 0 && counted(now, "is closed", "are closed", locale), before > 0 && counted(before, "was closed already", "were closed already", locale), open > 0 && counted(open, "stays open", "stay open", locale)]);
}

/** The same once the file is in. */
export function closedAfterwards(check: Closing, locale: string): string {
  const { closedEpisodes: now, closedBefore: before } = check;
  const parts: [number, string, string, string, string][] = [
    [now, "treatment is closed now", "treatments are closed now", "is closed now", "are closed now"],
    [before, "treatment was closed already", "treatments were closed already", "was closed already", "were closed already"],
    [openOf(check), "treatment is open", "treatments are open", "is open", "are open"],
  ];
  const some = parts.filter(([number]) => number > 0);
  return listed(some.map(([number, one, many, oneMore, manyMore], at) => (at === 0 ? counted(number, one, many, locale) : counted(number, oneMore, manyMore, locale))));
}

function listed(parts: (string | false)[]): string {
  const said = parts.filter((part) => part !== false);
  return said.length > 1 ? `${said.slice(0, -1).join(", ")} and ${said.at(-1)!}.` : `${said.join("")}.`;
}
