import type { Capture } from "~/recordings";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { DrillEvent } from "../machine";

type Props = { capture: Capture; send: (event: DrillEvent) => void };

/** Recording could not begin by itself: why, what to do, and the ways that remain. */
export function BlockedRecorder({ capture: { problem }, send }: Props) {
  return (
    <div className="space-y-3">
      {problem && (
        <Notice kind="problem" title={problem.sentence}>
          <p>{problem.help}</p>
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="button" onClick={() => send({ type: "START" })}>
          Start recording
        </Button>
        {problem?.soundMayWork && (
          <Button type="button" variant="quiet" onClick={() => send({ type: "START", medium: "audio" })}>
            Record voice only
          </Button>
        )}
        <Button type="button" variant="quiet" onClick={() => send({ type: "WRITE", key: crypto.randomUUID() })}>
          Write your answer
        </Button>
      </div>
    </div>
  );
}
