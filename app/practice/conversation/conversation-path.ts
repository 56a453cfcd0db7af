import { type Conversation, type Ending, type Move, type Turn, afterMove, moveNames } from "~/library";

/** Several moves that lead to one place, and what the client does there. */
export type OtherWay = { moves: Move[]; then: string; /** The place that was reached anyway. */ same: boolean };

/** Where a conversation stands after these moves: the turns that were met, and how it ended, or null while the last of them is open. */
export function walk(conversation: Pick<Conversation, "turns" | "endings" | "opening">, moves: Move[]): { turns: Turn[]; ending: Ending | null } {
  const opening = conversation.turns.find(({ id }) => id === conversation.opening);
  if (!opening) throw new Error(`There is no turn ${conversation.opening}.`);
  const turns = [opening];
  for (const move of moves) {
    const next = afterMove(conversation, turns.at(-1)!.id, move);
    if ("ending" in next) return { turns, ending: next.ending };
    turns.push(next.turn);
  }
  return { turns, ending: null };
}

/** The paths not taken at a turn: every other move, gathered by what the client would have done. What the client would have said is not told. */
export function otherWays(conversation: Pick<Conversation, "turns" | "endings" | "client">, turnId: string, taken: Move, doing: Record<Turn["rung"], string>): OtherWay[] {
  const idOf = (move: Move) => {
    const next = afterMove(conversation, turnId, move);
    return "turn" in next ? next.turn.id : next.ending.id;
  };
  const ways: OtherWay[] = [];
  for (const move of moveNames.filter((one) => one !== taken)) {
    const turn = conversation.turns.find(({ id }) => id === idOf(move));
    const then = turn ? `${conversation.client.name} ${doing[turn.rung]}` : "the conversation ends";
    const same = idOf(move) === idOf(taken);
    const known = ways.find((way) => way.then === then && way.same === same);
    if (known) known.moves.push(move);
    else ways.push({ moves: [move], then, same });
  }
  return ways;
}

/** How many turns are met from the opening to an end. */
export type Length = { least: number; most: number };

/** How long a conversation is by its shortest way and by its longest; none of them comes back to where it was. */
export function lengthOf(conversation: Pick<Conversation, "turns" | "endings" | "opening">): Length {
  const known = new Map<string, Length>();
  const from = (turnId: string): Length => {
    const after = moveNames.map((move) => {
      const next = afterMove(conversation, turnId, move);
      return "turn" in next ? (known.get(next.turn.id) ?? from(next.turn.id)) : { least: 0, most: 0 };
    });
    const length = { least: 1 + Math.min(...after.map(({ least }) => least)), most: 1 + Math.max(...after.map(({ most }) => most)) };
    known.set(turnId, length);
    return length;
  };
  return from(conversation.opening);
}
