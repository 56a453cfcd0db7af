import { useRef, useState } from "react";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import { Undo } from "~/ui/undo";
import { useLatePost } from "~/ui/use-late-post";
import { When } from "~/ui/when";
import { type TakeOnPage, mediumNames } from "../model";
import { stateInWords } from "../rules";
import { Views } from "./views";

type Props = { sessionId: string; take: TakeOnPage; inHand: boolean; onChoose: () => void; onDelete: () => void; onUndo: () => void };

/** One take in the list. Once deleted it says so at the same height, and offers for a while to take it back. */
export function TakeLine({ sessionId, take, inHand, onChoose, onDelete, onUndo }: Props) {
  const { begun, begin, undo, expire } = useLatePost(paths.session(sessionId), { intent: "delete", takeId: take.id });
  const [over, setOver] = useState(false);
  const [height, setHeight] = useState(0);
  const line = useRef<HTMLLIElement>(null);
  const remove = () => {
    setHeight(line.current?.offsetHeight ?? 0);
    begin();
    onDelete();
    // The button that was pressed is gone.
    line.current?.focus({ preventScroll: true });
  };
  const bringBack = () => {
    undo();
    onUndo();
    line.current?.focus({ preventScroll: true });
  };
  const carryOut = () => {
    setOver(true);
    expire();
  };
  const message = `Take ${take.number} is deleted.`;
  return (
    <li ref={line} tabIndex={-1} style={begun ? { minHeight: height } : undefined} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 py-4 outline-none">
      {begun ? (
        over ? (
          <p className="text-muted">{message}</p>
        ) : (
          <Undo message={message} seconds={10} onUndo={bringBack} onExpire={carryOut} />
        )
      ) : (
        <>
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
            <Button type="button" variant="danger" onClick={remove} aria-label={`Delete take ${take.number}`}>
              Delete
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

const stateOf = ({ selfRatings, submission }: TakeOnPage) => stateInWords([{ rated: Object.keys(selfRatings).length > 0, submission }]);
