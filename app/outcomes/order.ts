import type { Episode } from "./model";
import { type Standing, gravest } from "./on-track-rules";

const codes = new Intl.Collator("en", { numeric: true });

/** By the clients' codes, in which 9 comes before 10. */
export const byCode = (a: Pick<Episode, "clientCode" | "number">, b: Pick<Episode, "clientCode" | "number">) =>
  codes.compare(a.clientCode, b.clientCode) || a.number - b.number;

/** The latest to end first; those without a day last. */
export function latestFirst(episodes: Episode[]): Episode[] {
  return episodes.toSorted((a, b) => (b.endedOn?.getTime() ?? 0) - (a.endedOn?.getTime() ?? 0) || byCode(a, b));
}

const urgency = ["now", "look", "not-judged", "one-score", "on-track"] as const satisfies Standing["state"][];

type Judged = { episode: Episode; standing: Standing };

/** What must be looked at now weighs more than any number of other concerns. */
const gravity = ({ concerns }: Standing) => concerns.reduce((sum, { kind }) => sum + (gravest.has(kind) ? 10 : 1), 0);

/** Who needs thought first. */
export const byThought = (a: Judged, b: Judged) =>
  urgency.indexOf(a.standing.state) - urgency.indexOf(b.standing.state) || gravity(b.standing) - gravity(a.standing) || byCode(a.episode, b.episode);
