import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Section } from "~/ui/page";
import { Undo } from "~/ui/undo";
import { useLatePost } from "~/ui/use-late-post";
import { When } from "~/ui/when";
import type { DrillEvent } from "../machine";
import { type SessionOnPage, type TakeOnPage, mediumNames } from "../model";
import { stateInWords } from "../rules";
import { TakesInTurn } from "./takes-in-turn";
import { Views } from "./views";

type Props = { session: SessionOnPage; takeKey: string | null; send: (event: DrillEvent) => void };

/** Every take of the session, what became of each, who saw it, and the way to delete it. */
export function TakeList({ session, takeKey, send }: Props) {
  if (session.takes.length === 0) return null;
  return (
    <Section title={session.takes.length === 1 ? "Your take" : "Your takes"}>
      <ol className="divide-y divide-line">
        {session.takes.map((take) => (
          <TakeLine key={take.id} sessionId={session.id} take={take} inHand={take.key === takeKey} onChoose={() => send({ type: "CHOOSE", takeKey: take.key })} />
        ))}
      </ol>
      <TakesInTurn takes={session.takes} />
    </Section>
  );
}

type LineProps = { sessionId: string; take: TakeOnPage; inHand: boolean; onChoose: () => void };

function TakeLine({ sessionId, take, inHand, onChoose }: LineProps) {
  const { begun, begin, undo, expire } = useLatePost(paths.session(sessionId), { intent: "delete", takeId: take.id });
  if (begun) {
    return (
      <li className="py-4">
        <Undo message={`Take ${take.number} is deleted.`} seconds={10} onUndo={undo} onExpire={expire} />
      </li>
    );
  }
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 py-4">
      <div>
        <p className="font-medium">
          Take {take.number}
          {inHand && <span className="text-sm font-normal text-muted"> · shown above</span>}
        </p>
        <p className="text-sm text-muted">
          {mediumNames[take.medium]} · <When at={take.createdAt} style="datetime" /> · {stateOf(take)}
        </p>
        <Views take={take} />
      </div>
      <div className="flex gap-3">
        {!inHand && (
          <Button type="button" variant="quiet" onClick={onChoose} aria-label={`Show take ${take.number}`}>
            Show
          </Button>
        )}
        <Button type="button" variant="danger" onClick={begin} aria-label={`Delete take ${take.number}`}>
          Delete
        </Button>
      </div>
    </li>
  );
}

const stateOf = ({ selfRatings, submission }: TakeOnPage) => stateInWords([{ rated: Object.keys(selfRatings).length > 0, submission }]);
