import { useRef, useState } from "react";
import { Button } from "~/ui/button";
import { Section } from "~/ui/page";
import { Undo } from "~/ui/undo";
import { useLatePost } from "~/ui/use-late-post";
import { When } from "~/ui/when";
import { type TakeOnPage, mediumNames } from "../../model";
import type { TurnOnPage } from "../../conversation/run-model";
import { Views } from "../views";

type Turn = Pick<TurnOnPage, "place" | "take">;

/** Every answer of the conversation, who saw it, and the way to delete it. */
export function RunTakes({ turns, page, waiting }: { turns: Turn[]; page: string; /** The conversation waits for feedback. */ waiting: boolean }) {
  // The line of a deleted answer keeps its place, so that no other one's button slides under the pointer.
  const [first] = useState(turns);
  const lines = first.flatMap(({ place, take }) => (take ? [{ place, take: turns.find((turn) => turn.place === place)?.take ?? take }] : []));
  if (lines.length === 0) return null;
  return (
    <Section title="Your answers" hint={waiting && "To delete one takes the conversation back from whoever it was submitted to."}>
      <ol className="divide-y divide-line">
        {lines.map(({ place, take }) => (
          <Line key={take.id} place={place} take={take} gone={!turns.some((turn) => turn.take?.id === take.id)} page={page} />
        ))}
      </ol>
    </Section>
  );
}

function Line({ place, take, gone, page }: { place: number; take: TakeOnPage; gone: boolean; page: string }) {
  const { begun, begin, undo, expire } = useLatePost(page, { intent: "delete", takeId: take.id });
  const [over, setOver] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const message = `The answer of turn ${place} is deleted.`;
  const focus = () => line.current?.focus({ preventScroll: true });
  return (
    <li ref={line} tabIndex={-1} className="flex min-h-20 flex-wrap items-start justify-between gap-x-8 gap-y-3 py-4 outline-none">
      {over || gone ? (
        <p className="text-muted">{message}</p>
      ) : begun ? (
        <Undo
          message={message}
          seconds={10}
          onUndo={() => {
            undo();
            focus();
          }}
          onExpire={() => {
            setOver(true);
            expire();
          }}
        />
      ) : (
        <>
          <div>
            <p className="font-medium">Turn {place}</p>
            <p className="text-sm text-muted">
              {mediumNames[take.medium]} · <When at={take.createdAt} style="datetime" />
            </p>
            <Views take={take} />
          </div>
          <Button
            type="button"
            variant="danger"
            aria-label={`Delete the answer of turn ${place}`}
            onClick={() => {
              begin();
              focus();
            }}
          >
            Delete
          </Button>
        </>
      )}
    </li>
  );
}
