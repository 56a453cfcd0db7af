import { useFetcher } from "@remix-run/react";
import { type Move, moveNames, moves } from "~/library";
import { Button } from "~/ui/button";
import { Select } from "~/ui/field";
import type { ReviewAnswer } from "../review-form";

type Props = {
  place: number;
  /** What the trainee called it. */
  named: Move | null;
  /** What the reviewer would call it; "" where that is the same. */
  corrected: string;
  open: boolean;
};

/** What the reviewer would call the move of a turn; kept as soon as it is chosen. */
export function CorrectMove({ place, named, corrected, open }: Props) {
  const fetcher = useFetcher<ReviewAnswer>();
  if (!named) return null;
  if (!open) {
    const move = moveNames.find((name) => name === corrected);
    return move ? <p className="text-sm">You would call it: {moves[move].name.toLowerCase()}</p> : null;
  }
  return (
    <fetcher.Form method="post" className="mt-1 max-w-80 text-sm" aria-label={`The move of turn ${place}`}>
      <input type="hidden" name="intent" value="correct-move" />
      <input type="hidden" name="place" value={place} />
      <Select
        name="move"
        label={
          <>
            You would call it<span className="sr-only">, turn {place}</span>
          </>
        }
        defaultValue={corrected}
        empty={`The same: ${moves[named].name.toLowerCase()}`}
        options={moveNames.filter((move) => move !== named).map((move) => ({ value: move, label: moves[move].name }))}
        error={fetcher.data?.problem ?? undefined}
        onChange={(event) => fetcher.submit(event.currentTarget.form)}
      />
      <p role="status" className="text-muted empty:hidden">
        {fetcher.state === "idle" && fetcher.data && !fetcher.data.problem && "Kept."}
      </p>
      <noscript>
        <Button variant="quiet">Keep</Button>
      </noscript>
    </fetcher.Form>
  );
}
