import type { Episode } from "./model";
import { type Standing, gravest } from "./on-track-rules";

/** Sorted by what `keysOf` says of each, the first difference deciding. The keys are worked out once: a caseload may be long. */
function sortedBy<T>(all: T[], keysOf: (one: T) => (number | string)[]): T[] {
  const keyed = all.map((one) => ({ one, keys: keysOf(one) }));
  keyed.sort((a, b) => {
    const at = a.keys.findIndex((key, index) => key !== b.keys[index]);
    return at < 0 ? 0 : a.keys[at]! < b.keys[at]! ? -1 : 1;
  });
  return keyed.map(({ one }) => one);
}

/** By the client's code, in which 9 comes before 10, and by the number of the episode. */
const codeKeys = ({ clientCode, number }: Pick<Episode, "clientCode" | "number">) =>
  [clientCode.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(20, "0")), number] as const;

/** In the order of their codes, in which a list is looked through for one of them. */
export const byCode = <T extends Pick<Episode, "clientCode" | "number">>(episodes: T[]): T[] => sortedBy(episodes, (episode) => [...codeKeys(episode)]);

/** The latest to end first; those without a day last. */
export const latestFirst = <T extends Pick<Episode, "endedOn" | "clientCode" | "number">>(episodes: T[]): T[] => sortedBy(episodes, (episode) => [-(episode.endedOn?.getTime() ?? 0), ...codeKeys(episode)]);

const urgency: Record<Standing["state"], number> = { now: 0, look: 1, "not-judged": 2, "one-score": 3, early: 3, "on-track": 4 };

export type Judged = { episode: Episode; standing: Standing };

/** What must be looked at now weighs more than any number of other concerns. */
const gravity = ({ concerns }: Standing) => concerns.reduce((sum, { kind }) => sum + (gravest.has(kind) ? 10 : 1), 0);

/** What the item about risk was answered with; below every answer where there is no such concern. */
const riskOf = ({ concerns }: Standing) => concerns.reduce((most, concern) => (concern.kind === "risk" ? Math.max(most, concern.answer) : most), Number.MIN_SAFE_INTEGER);

/** Whether an answer about risk waits to be acknowledged. */
const waits = ({ concerns }: Standing) => Number(concerns.some((concern) => concern.kind === "risk" && concern.waits));

/** Who needs thought first: a risk that nobody has acknowledged before every other risk, and that before everything else, the higher answer first. */
export const gravestFirst = (judged: Judged[]): Judged[] =>
  sortedBy(judged, ({ episode, standing }) => [urgency[standing.state], -waits(standing), -riskOf(standing), -gravity(standing), ...codeKeys(episode)]);
