import { useState } from "react";
import { Section } from "~/ui/page";
import { When } from "~/ui/when";
import { mediumNames } from "../../model";
import type { TurnOnPage } from "../../conversation/run-model";
import { Deletable } from "../deletable";
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
          <li key={take.id}>
            <Deletable page={page} takeId={take.id} what={`the answer of turn ${place}`} gone={!turns.some((turn) => turn.take?.id === take.id)} className="min-h-20 py-4">
              <p className="font-medium">Turn {place}</p>
              <p className="text-sm text-muted">
                {mediumNames[take.medium]} · <When at={take.createdAt} style="datetime" />
              </p>
              <Views take={take} />
            </Deletable>
          </li>
        ))}
      </ol>
    </Section>
  );
}
