import type { ReactNode } from "react";
import { type Ending, type Move, moves, rungs } from "~/library";
import type { OtherWay } from "../../conversation/conversation-path";
import type { RunMoment, TurnOnPage } from "../../conversation/run-model";
import { listed } from "../../shelf/words";

type Turn = Pick<TurnOnPage, "place" | "rung" | "move" | "others">;

type Props = {
  turns: Turn[];
  ending: Ending | null;
  clientName: string;
  /** Who answered: "You", or the trainee's name. */
  answerer: string;
  /** Plays a turn from its beginning, or its answer. */
  go: (moment: RunMoment) => void;
  /** What stands beside the named move of a turn, such as how a supervisor sees it. */
  beside?: (turn: Turn) => ReactNode;
};

/** The way that a conversation took, in words: turn, move, turn, move, the end; under each move the ways not taken. */
export function PathTaken({ turns, ending, clientName, answerer, go, beside }: Props) {
  return (
    <ol className="border-l-2 border-pine">
      {turns.map((turn) => (
        <li key={turn.place} className="relative pb-5 pl-6">
          <span aria-hidden="true" className="absolute top-2 -left-[7px] size-3 rounded-full border-2 border-pine bg-paper" />
          <p className="flex flex-wrap items-baseline gap-x-3">
            <Go onGo={() => go({ place: turn.place, media: "clip", atMs: 0 })}>
              Turn {turn.place}: {clientName} {rungs[turn.rung]}
            </Go>
          </p>
          {turn.move && (
            <p className="flex flex-wrap items-baseline gap-x-3">
              <Go onGo={() => go({ place: turn.place, media: "take", atMs: 0 })}>
                {answerer}: {moves[turn.move].name.toLowerCase()}
              </Go>
            </p>
          )}
          {beside?.(turn)}
          {turn.others.length > 0 && <Others others={turn.others} place={turn.place} />}
        </li>
      ))}
      {ending && (
        <li className="relative pl-6">
          <span aria-hidden="true" className="absolute top-2 -left-[7px] size-3 bg-pine" />
          <p className="font-medium">{ending.title}</p>
        </li>
      )}
    </ol>
  );
}

function Go({ onGo, children }: { onGo: () => void; children: ReactNode }) {
  return (
    <button type="button" onClick={onGo} className="-ml-1 min-h-8 rounded-sm px-1 text-left text-pine underline underline-offset-4 hover:text-pine-deep">
      <span className="sr-only">Play </span>
      {children}
    </button>
  );
}

/** What other moves would have led to, one line each. */
function Others({ others, place }: { others: OtherWay[]; place: number }) {
  return (
    <details className="mt-1 text-sm">
      <summary className="w-fit py-1 text-muted hover:text-pine">
        Other ways from here<span className="sr-only">, turn {place}</span>
      </summary>
      <ul className="mt-1 space-y-1 text-muted">
        {others.map(({ moves: by, then }) => (
          <li key={by.join()} className="max-w-measure">
            <span className="text-ink">{inOneLine(by)}</span>: {then}.
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Names of moves in one line. */
function inOneLine(some: Move[]): string {
  return listed(some.map((move, index) => (index === 0 ? moves[move].name : moves[move].name.toLowerCase())), "or");
}
