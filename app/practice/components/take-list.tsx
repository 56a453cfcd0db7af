import { useState } from "react";
import { Section } from "~/ui/page";
import type { SessionOnPage, TakeOnPage } from "../model";
import { TakeLine } from "./take-line";
import { TakesInTurn } from "./takes-in-turn";

type Props = {
  session: SessionOnPage;
  takeKey: string | null;
  onChoose: (takeKey: string) => void;
  onDelete: (takeKey: string) => void;
  onUndo: (takeKey: string) => void;
  /** Before the takes are played here. */
  onPlay: () => void;
  /** Ids of the takes that have feedback. */
  withFeedback: string[];
};

/** Every take of the session, what became of each, who saw it, and the way to delete it. */
export function TakeList({ session: { id, takes }, takeKey, onChoose, onDelete, onUndo, onPlay, withFeedback }: Props) {
  // The line of a deleted take keeps its place, so that no other one's button slides under the pointer.
  const [deleted, setDeleted] = useState<TakeOnPage[]>([]);
  const gone = (take: TakeOnPage) => deleted.some((one) => one.id === take.id);
  const lines = [...takes, ...deleted.filter((one) => !takes.some((take) => take.id === one.id))].toSorted((a, b) => a.number - b.number);
  if (lines.length === 0) return null;
  return (
    <Section title={takes.length === 1 ? "Your take" : "Your takes"}>
      <ol className="divide-y divide-line">
        {lines.map((take) => (
          <TakeLine
            key={take.id}
            sessionId={id}
            take={take}
            inHand={take.key === takeKey}
            onChoose={() => onChoose(take.key)}
            onDelete={() => {
              setDeleted([...deleted, take]);
              onDelete(take.key);
            }}
            onUndo={() => {
              setDeleted(deleted.filter((one) => one.id !== take.id));
              onUndo(take.key);
            }}
          />
        ))}
      </ol>
      <TakesInTurn takes={takes.filter((take) => !gone(take))} withFeedback={withFeedback} onPlay={onPlay} />
    </Section>
  );
}
