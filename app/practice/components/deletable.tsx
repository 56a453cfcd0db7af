import { type ReactNode, useRef, useState } from "react";
import { Button } from "~/ui/button";
import { classes } from "~/ui/classes";
import { Undo } from "~/ui/undo";
import { useLatePost } from "~/ui/use-late-post";

type Props = {
  /** The page that deletes it. */
  page: string;
  takeId: string;
  /** Such as "the answer of turn 2". */
  what: string;
  /** It is no longer there, by whatever way. */
  gone?: boolean;
  /** The least height, so that nothing moves when it is deleted. */
  className: string;
  /** What is told of it. */
  children: ReactNode;
};

/** An answer that can be deleted. Once it is, it says so in its place, and offers for a while to take it back. */
export function Deletable({ page, takeId, what, gone = false, className, children }: Props) {
  const { begun, begin, undo, expire } = useLatePost(page, { intent: "delete", takeId });
  const [over, setOver] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  const message = `${what.charAt(0).toUpperCase()}${what.slice(1)} is deleted.`;
  /** The button that was pressed is gone. */
  const focus = () => line.current?.focus({ preventScroll: true });
  const remove = () => {
    begin();
    focus();
  };
  const bringBack = () => {
    undo();
    focus();
  };
  const carryOut = () => {
    setOver(true);
    expire();
  };
  return (
    <div ref={line} tabIndex={-1} className={classes("flex flex-wrap items-start justify-between gap-x-8 gap-y-3 outline-none", className)}>
      {over || gone ? (
        <p className="text-muted">{message}</p>
      ) : begun ? (
        <Undo message={message} seconds={10} onUndo={bringBack} onExpire={carryOut} />
      ) : (
        <>
          <div>{children}</div>
          <Button type="button" variant="danger" aria-label={`Delete ${what}`} onClick={remove}>
            Delete
          </Button>
        </>
      )}
    </div>
  );
}
