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
    <Form method="post" className="mt-6" onSubmit={onNamed}>
      <input type="hidden" name="place" value={place} />
      <FormKey round={place} />
      {/* The letters choose among the radios that have the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <fieldset onKeyDown={byLetter} className="min-w-0">
        <legend className="text-xl font-serif">Which move was it?</legend>
        <p className="mt-1 max-w-measure text-sm text-muted">
          Name what you did, not what you meant to do. {clientName} reacts to it; once you go on, it stands.
        </p>
        <div className="mt-4 grid gap-x-8 gap-y-1 sm:grid-cols-2">
          {moveNames.map((move, index) => (
            <label key={move} className="flex gap-3 rounded-md py-1.5 hover:text-pine">
              <input type="radio" name="move" value={move} checked={chosen === move} onChange={() => setChosen(move)} aria-describedby={`about-${move}`} className="mt-px" />
              <span className="min-w-0 flex-1 text-ink">
                {moves[move].name}
                <span id={`about-${move}`} className="block text-sm text-muted">
                  {moves[move].about}
                </span>
              </span>
              <kbd aria-hidden="true" className="text-sm text-muted uppercase pointer-coarse:hidden">
                {letterOf(index)}
              </kbd>
            </label>
          ))}
        </div>
      </fieldset>
      {problem && (
        <p role="alert" className="mt-4 text-plum">
          {problem}
        </p>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button name="intent" value="name" busy={busy} disabled={!ready}>
          Go on
        </Button>
        <p role="status" className="text-sm text-muted empty:hidden">
          {!ready && "You can go on as soon as your answer has begun to arrive."}
        </p>
      </div>
    </Form>
  );
}
