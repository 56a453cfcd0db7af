import type { Category } from "../model";
import { firstReview } from "../on-track-rules";
import type { Attendance, EndReason, EndedBy } from "./model";

/** What is known of how an episode ended; null where nobody has said, or nothing was measured. */
export type KnownOfEnding = {
  closed: boolean;
  endedBy: EndedBy | null;
  endAgreed: boolean | null;
  endReason: EndReason | null;
  /** Of the last appointment that was entered by hand and not cancelled: one that was called off was not missed. */
  lastAttendance: Attendance | null;
  /** How many were held. */
  sessions: number | null;
  /** On which side of the line the last score of treatment lies on the primary measure. */
  endScoreZone: "functional" | "clinical" | null;
  /** The change from the first score of treatment to the last one; null with one score alone. */
  category: Category | null;
};

export type Ending = "planned" | "dropout" | "other";

/**
 * How a closed episode ended, by what its clinician said: a dropout is what the client ended without having agreed on it
 * (the clinician's judgement of DOMAIN.md 4.5); planned is what was agreed; the rest, as what circumstances ended, is
 * neither. Null for an open one, and where too little was said. The same in SQL:
 * `case when not closed then null when ended_by = 'circumstances' then 'other' when end_agreed or (ended_by = 'both' and
 * end_agreed is null) then 'planned' when end_agreed is null or ended_by is null then null when ended_by = 'client' then
 * 'dropout' else 'other' end`.
 */
export function endingOf({ closed, endedBy, endAgreed }: Pick<KnownOfEnding, "closed" | "endedBy" | "endAgreed">): Ending | null {
  if (!closed) return null;
  if (endedBy === "circumstances") return "other";
  if (endAgreed || (endedBy === "both" && endAgreed === null)) return "planned";
  if (endAgreed === null || endedBy === null) return null;
  return endedBy === "client" ? "dropout" : "other";
}

/** Whoever came less often has, by one definition, dropped out: by this session a client who is helped usually shows it. */
export const fewestSessions = firstReview;

export const dropoutDefinitions = ["judgement", "unfinished", "missed-last", "few-sessions", "not-improved"] as const;
export type DropoutDefinition = (typeof dropoutDefinitions)[number];

export const dropoutLabels: Record<DropoutDefinition, string> = {
  judgement: "The client ended it, and it had not been agreed",
  unfinished: "The client left before what they came for was reached",
  "missed-last": "The client did not attend the last appointment",
  "few-sessions": `Fewer than ${fewestSessions} sessions were held`,
  "not-improved": "At the last score the client was neither reliably better nor in the functional range",
};

const reached: ReadonlySet<EndReason> = new Set(["goals_reached", "enough_for_now"]);

/** The definitions of dropout that studies use (DOMAIN.md 4.5), each by itself. True, false, or null where what it asks for is not known. */
const rules: Record<DropoutDefinition, (known: KnownOfEnding) => boolean | null> = {
  judgement: (known) => {
    const ending = endingOf(known);
    return ending && ending === "dropout";
  },
  unfinished: ({ endedBy, endReason }) => (endedBy === null || endReason === null ? null : (endedBy === "client" || endedBy === "both") && !reached.has(endReason)),
  "missed-last": ({ lastAttendance }) => lastAttendance && lastAttendance === "missed",
  "few-sessions": ({ sessions }) => (sessions === null ? null : sessions < fewestSessions),
  "not-improved": ({ endScoreZone, category }) => {
    if (endScoreZone === null && category === null) return null;
    return endScoreZone !== "functional" && category !== "improved" && category !== "recovered";
  },
};

/** Whether a closed episode counts as a dropout by each definition; null as a whole while it is open. */
export function dropoutBy(known: KnownOfEnding): Record<DropoutDefinition, boolean | null> | null {
  if (!known.closed) return null;
  return Object.fromEntries(dropoutDefinitions.map((definition) => [definition, rules[definition](known)])) as Record<DropoutDefinition, boolean | null>;
}
