import type { Check } from "./model";

/** "1 score", "312 scores". Numbers as the reader writes them. */
export function counted(number: number, one: string, many: string, locale: string): string {
  return `${number.toLocaleString(locale)} ${number === 1 ? one : many}`;
}

export const scoresOfClients = ({ scores, clients }: Pick<Check, "scores" | "clients">, locale: string) =>
  `${counted(scores, "score", "scores", locale)} of ${counted(clients, "client", "clients", locale)}`;

/** "2 rows", "3 scores" where rows hold several, "2 rows and 3 single scores". */
export function refusedInWords({ refused, refusedScores }: Pick<Check, "refused" | "refusedScores">, locale: string): string {
  const rows = refused - refusedScores;
  const inRows = counted(rows, "row", "rows", locale);
  if (refusedScores === 0) return inRows;
  if (rows === 0) return counted(refusedScores, "score", "scores", locale);
  return `${inRows} and ${counted(refusedScores, "single score", "single scores", locale)}`;
}

/** What is said instead of importing what was not shown. */
export const changedSince = "Something was changed after the check, so nothing was imported yet.";

/** Such a file cannot be imported: everything in it is here already, or refused. */
export const comesToNothing = ({ scores, changedEpisodes }: Pick<Check, "scores" | "changedEpisodes">) => scores === 0 && changedEpisodes === 0;

/** From when to when, so that dates that were read in the wrong order are seen. */
function datedInWords({ firstDay, lastDay }: Pick<Check, "firstDay" | "lastDay">, locale: string): string {
  if (!firstDay || !lastDay) return "";
  const inFull = (day: string) => new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
  return firstDay === lastDay ? `, dated ${inFull(firstDay)}` : `, dated ${inFull(firstDay)} to ${inFull(lastDay)}`;
}

type Counts = Omit<Check, "seal" | "lateClients" | "refusals" | "repeats" | "blanks" | "emptied"> & Partial<Pick<Check, "emptied">>;

/** What will come in, sentence by sentence. */
export function checkInWords(check: Counts, locale: string): string[] {
  const { scores, newEpisodes, changedEpisodes, repeated, refused, blankRows, emptied = [] } = check;
  const many = (number: number, one: string, others: string) => counted(number, one, others, locale);
  return [
    scores > 0 ? `${scoresOfClients(check, locale)} will come in${datedInWords(check, locale)}.` : comesToNothing(check) ? "Nothing new will come in." : "No new score will come in.",
    newEpisodes > 0 && `${many(newEpisodes, "treatment is", "treatments are")} new here.`,
    changedEpisodes > 0 && `${many(changedEpisodes, "treatment that is here already is", "treatments that are here already are")} continued.`,
    (newEpisodes > 0 || changedEpisodes > 0) && closedInWords(check, locale),
    repeated > 0 && `${many(repeated, "score repeats", "scores repeat")} what is here already, or what stands earlier in the file, and ${repeated === 1 ? "is" : "are"} skipped.`,
    refused > 0 && `${refusedInWords(check, locale)} ${refused === 1 ? "is" : "are"} refused${comesToNothing(check) ? ` and ${refused === 1 ? "stays" : "stay"} out.` : ". What is refused stays out, and everything else comes in."}`,
    emptied.length > 0 && emptiedInWords(emptied, locale),
    blankRows > 0 && `${many(blankRows, "row has", "rows have")} no score and ${blankRows === 1 ? "is" : "are"} left out.`,
  ].filter((sentence) => sentence !== false);
}

/** "14 cells are read as left empty: “-99” (12) and “n/a” (2)." */
function emptiedInWords(emptied: Check["emptied"], locale: string): string {
  const cells = emptied.reduce((sum, one) => sum + one.cells, 0);
  const each = emptied.map(({ mark, cells: many }) => `“${mark}”${emptied.length > 1 ? ` (${many.toLocaleString(locale)})` : ""}`);
  return `${counted(cells, "cell is", "cells are", locale)} read as left empty: ${listed(each)}`;
}

type Closing = Pick<Check, "newEpisodes" | "changedEpisodes" | "closedEpisodes" | "closedBefore">;

const openOf = ({ newEpisodes, changedEpisodes, closedEpisodes, closedBefore }: Closing) => newEpisodes + changedEpisodes - closedEpisodes - closedBefore;

/** Whether the file touches no treatment that goes on: the caseload leaves closed ones out, the results have them. */
export const allAreClosed = (check: Closing): boolean => openOf(check) === 0 && check.newEpisodes + check.changedEpisodes > 0;

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

/** "4.", "4, 7 and 12." */
export function listed(parts: (string | false)[]): string {
  const said = parts.filter((part) => part !== false);
  return said.length > 1 ? `${said.slice(0, -1).join(", ")} and ${said.at(-1)!}.` : `${said.join("")}.`;
}
