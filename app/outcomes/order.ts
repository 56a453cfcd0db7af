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

const urgency: Record<Standing["state"], number> = { now: 0, look: 1, "not-judged": 2, "one-score": 3, early: 3, "on-track": 4 };

type Judged = { episode: Episode; standing: Standing };

/** What must be looked at now weighs more than any number of other concerns. */
const gravity = ({ concerns }: Standing) => concerns.reduce((sum, { kind }) => sum + (gravest.has(kind) ? 10 : 1), 0);

/** What the item about risk was answered with; below every answer where there is no such concern. */
const riskOf = ({ concerns }: Standing) => concerns.reduce((most, concern) => (concern.kind === "risk" ? Math.max(most, concern.answer) : most), Number.MIN_SAFE_INTEGER);

/** Who needs thought first: a risk before everything else, the higher answer first. */
export const byThought = (a: Judged, b: Judged) =>
  urgency[a.standing.state] - urgency[b.standing.state] || riskOf(b.standing) - riskOf(a.standing) || gravity(b.standing) - gravity(a.standing) || byCode(a.episode, b.episode);
