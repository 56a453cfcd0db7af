import { Form } from "@remix-run/react";
import { type KeyboardEvent, useState } from "react";
import { type Move, moveNames, moves } from "~/library";
import { Button } from "~/ui/button";
import { FormKey } from "../form-key";

type Props = {
  place: number;
  clientName: string;
  /** There is an answer to name. */
  ready: boolean;
  problem: string | null;
  busy: boolean;
  /** It has been sent. */
  onNamed: () => void;
};

const letterOf = (index: number) => String.fromCharCode(97 + index);

/** What the trainee calls the answer just given: each move with its words, and a letter that chooses it. Enter sends it. */
export function Naming({ place, clientName, ready, problem, busy, onNamed }: Props) {
  const [chosen, setChosen] = useState<Move | null>(null);
  const byLetter = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = moveNames[event.key.toLowerCase().charCodeAt(0) - 97];
    if (event.key.length !== 1 || !move) return;
    event.preventDefault();
    setChosen(move);
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${move}"]`)?.focus();
  };
  return (
    <Form method="post" className="mt-8" onSubmit={onNamed}>
      <input type="hidden" name="place" value={place} />
      <FormKey round={place} />
      {/* The letters choose among the radios that have the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <fieldset onKeyDown={byLetter} className="group/moves min-w-0">
        <legend className="text-xl font-serif">Which move was it?</legend>
        <div className="mt-1 flex flex-wrap gap-x-8 text-sm text-muted">
          <p>Name what you did, not what you meant to do. It stands once {clientName} reacts.</p>
          <p className="invisible group-focus-within/moves:visible max-sm:hidden pointer-coarse:hidden">Press a letter, Enter goes on.</p>
        </div>
        <div className="mt-3 grid gap-x-8 gap-y-1 sm:grid-flow-col sm:grid-cols-2 sm:grid-rows-6">
          {moveNames.map((move, index) => (
            <label key={move} className="flex gap-3 rounded-md py-1.5 hover:text-pine">
              {/* Above the bar with the button, which stays in sight on narrow screens. */}
              <input type="radio" name="move" value={move} checked={chosen === move} onChange={() => setChosen(move)} aria-describedby={`about-${move}`} className="mt-px max-lg:scroll-my-28" />
              <kbd aria-hidden="true" className="mt-px h-fit w-6 shrink-0 rounded-sm border border-line bg-sheet py-0.5 text-center font-sans text-xs text-ink uppercase max-sm:hidden pointer-coarse:hidden">
                {letterOf(index)}
              </kbd>
              <span className="min-w-0 flex-1 text-ink">
                {moves[move].name}
                <span id={`about-${move}`} className="block text-sm text-muted">
                  {moves[move].about}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2 max-lg:sticky max-lg:bottom-0 max-lg:-mx-5 max-lg:border-t max-lg:border-line max-lg:bg-paper max-lg:px-5 max-lg:py-3 max-lg:sm:-mx-8 max-lg:sm:px-8">
        {problem && (
          <p role="alert" className="w-full text-plum">
            {problem}
          </p>
        )}
        <Button name="intent" value="name" busy={busy} disabled={!ready} className="max-sm:w-full">
          See how {clientName} reacts
        </Button>
        <p role="status" className="text-sm text-muted empty:hidden">
          {!ready && "You can go on as soon as your answer has begun to arrive."}
        </p>
      </div>
    </Form>
  );
}
