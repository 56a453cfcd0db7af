import { type Conversation, type Ending, type Move, type Turn, afterMove, moveNames } from "~/library";

/** One line of ways not taken: moves that lead to one place, and what the client does there. */
export type OtherWay = { moves: Move[]; then: string; /** The place that was reached anyway. */ same: boolean };

type Given = Pick<Conversation, "turns" | "endings" | "client">;

/** More moves than these are no longer read as one line. */
const movesOfALine = 3;

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

/**
 * The paths not taken at a turn: every other move, gathered by what the client would have done. Asking about safety stands by
 * itself, and so does each of many. What the client would have said is not told.
 */
export function otherWays(conversation: Given, turnId: string, taken: Move, doing: Record<Turn["rung"], string>): OtherWay[] {
  const idOf = (move: Move) => {
    const next = afterMove(conversation, turnId, move);
    return "turn" in next ? next.turn.id : next.ending.id;
  };
  const ways: OtherWay[] = [];
  for (const move of moveNames.filter((one) => one !== taken)) {
    const same = idOf(move) === idOf(taken);
    const then = thenOf(conversation, { to: idOf(move), same, asked: move === asking, ended: isEnd(conversation, idOf(taken)) }, doing);
    const known = move === asking ? undefined : ways.find((way) => way.then === then && way.same === same && !way.moves.includes(asking));
    if (known) known.moves.push(move);
    else ways.push({ moves: [move], then, same });
  }
  return ways.flatMap((way) => (way.moves.length > movesOfALine ? way.moves.map((move) => ({ ...way, moves: [move] })) : [way]));
}

const asking: Move = "asked-about-safety";

const isEnd = ({ endings }: Given, place: string) => endings.some(({ id }) => id === place);

type Way = { to: string; same: boolean; asked: boolean; /** The move that was taken ended it. */ ended: boolean };

/** What a move leads to, in words. Being asked about safety makes nobody hopeless: it lets what is there be said. */
function thenOf(conversation: Given, { to, same, asked, ended }: Way, doing: Record<Turn["rung"], string>): string {
  const { name } = conversation.client;
  const rung = conversation.turns.find(({ id }) => id === to)?.rung;
  if (!rung && asked && !same) return "the conversation ends once it was asked";
  if (!rung) return same ? "it ends here as well" : ended ? "it ends in another way" : "the conversation ends";
  if (asked && rung === "hopeless") return `${name} can say how hopeless it is`;
  return `${name} ${same ? doing[rung].replace(/^(is )?/, "$1still ") : doing[rung]}`;
}
