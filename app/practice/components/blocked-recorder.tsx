import type { ReactNode } from "react";
import type { Capture } from "~/recordings";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { DrillEvent } from "../machine";

type Props = {
  capture: Capture;
  send: (event: DrillEvent) => void;
  /** Tries by hand so far. */
  tried: number;
  /** A try is under way. */
  busy: boolean;
  /** Of the button that tries again. */
  label: string;
  /** Whether an answer may be written instead. */
  mayWrite?: boolean;
  /** How to leave. */
  children: ReactNode;
};

/** Camera or microphone do not open: why, what to do, and the ways that remain. */
export function BlockedRecorder({ capture: { problem }, send, tried, busy, label, mayWrite = true, children }: Props) {
  return (
    <div className="space-y-3">
      {problem && (
        <Notice kind="problem" title={problem.sentence}>
          <p>{problem.help}</p>
        </Notice>
      )}
      <p role="status" className="text-sm empty:hidden">
        {!busy && tried > 0 && `Tried again${tried > 1 ? ` ${tried} times` : ""}: it still does not open.`}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button type="button" busy={busy} onClick={() => send({ type: "START" })}>
          {label}
        </Button>
        {(problem?.soundMayWork ?? busy) && (
          <Button type="button" variant="quiet" busy={busy} onClick={() => send({ type: "START", medium: "audio" })}>
            Record voice only
          </Button>
        )}
        {mayWrite && (
          <Button type="button" variant="quiet" onClick={() => send({ type: "WRITE", key: crypto.randomUUID() })}>
            Write your answer
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}
