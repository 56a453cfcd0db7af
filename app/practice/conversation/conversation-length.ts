import { type Conversation, type Turn, moveNames } from "~/library";

export type ConversationLength = {
  /** How many turns the shortest way has, and how many the longest. */
  leastTurns: number;
  mostTurns: number;
  /** The longest that hearing and answering all of a way can take, in whole minutes. Naming moves is not in it. */
  mostMinutes: number;
};

/** How long a conversation is, over all ways from its opening to an end. `clipMs`: how long the clip of a turn is. Throws where a way comes back to a turn. */
export function lengthOf({ opening, turns }: Pick<Conversation, "opening" | "turns">, clipMs: (turn: Turn) => number): ConversationLength {
  const known = new Map<string, { least: number; most: number; mostMs: number }>();
  const from = (id: string, met: string[]): { least: number; most: number; mostMs: number } => {
    const turn = turns.find((one) => one.id === id);
    // An ending.
    if (!turn) return { least: 0, most: 0, mostMs: 0 };
    if (met.includes(id)) throw new Error(`It comes back to ${id}.`);
    const before = known.get(id);
    if (before) return before;
    const onward = [...new Set(moveNames.map((move) => turn.moves[move]))].map((next) => from(next, [...met, id]));
    const found = {
      least: 1 + Math.min(...onward.map(({ least }) => least)),
      most: 1 + Math.max(...onward.map(({ most }) => most)),
      mostMs: clipMs(turn) + turn.vignette.timeLimitSeconds * 1000 + Math.max(...onward.map(({ mostMs }) => mostMs)),
    };
    known.set(id, found);
    return found;
  };
  const { least, most, mostMs } = from(opening, []);
  return { leastTurns: least, mostTurns: most, mostMinutes: Math.ceil(mostMs / 60_000) };
}

/** Such as "3 to 6 turns". */
export const turnsInWords = ({ leastTurns, mostTurns }: Pick<ConversationLength, "leastTurns" | "mostTurns">) =>
  leastTurns === mostTurns ? `${mostTurns} turn${mostTurns === 1 ? "" : "s"}` : `${leastTurns} to ${mostTurns} turns`;

/** Such as "3 to 6 turns, at most 12 minutes of listening and answering". */
export function lengthInWords({ mostMinutes, ...turns }: ConversationLength): string {
  return `${turnsInWords(turns)}, at most ${mostMinutes} minute${mostMinutes === 1 ? "" : "s"} of listening and answering`;
}
