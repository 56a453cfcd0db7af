import { type ReactNode, useState } from "react";
import { type Capture, RecordingStatus } from "~/recordings";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { VideoPlayer } from "~/ui/player/video-player";
import { RecordingRing } from "~/ui/recording-ring";
import { SelfView } from "~/ui/self-view";
import { useScript } from "~/ui/use-script";
import { Teleprompter } from "./teleprompter";

/** A client's part takes well under a minute; pauses and a slow start have room. */
export const maxSeconds = 240;

export type Part = ReturnType<typeof usePart>;

/** Where somebody who records stands in the words. */
export function usePart(capture: Capture) {
  /** When each line was begun, milliseconds into the recording; the last is the one being said. */
  const [starts, setStarts] = useState([0]);
  return {
    starts,
    next: () => setStarts([...starts, capture.state === "recording" ? Math.round(capture.elapsedMs) : 0]),
    start: () => {
      setStarts([0]);
      capture.start();
    },
    /** Another part's words are said from now on. */
    begin: () => setStarts([0]),
  };
}

type Props = { capture: Capture; part: Part; sentences: string[]; children?: ReactNode };

/** The words, one's own camera, the buttons that record, and what was recorded. */
export function PartStage({ capture, part, sentences, children }: Props) {
  const [shown, setShown] = useState(true);
  const { state, problem, elapsedMs } = capture;
  return (
    <div className="space-y-6">
      <Teleprompter sentences={sentences} at={part.starts.length - 1} running={state === "recording"} onNext={part.next} />
      <div className="mx-auto max-w-[720px] space-y-4">
        {problem && (
          <Notice kind="problem" title={problem.sentence}>
            <p>{problem.help}</p>
          </Notice>
        )}
        {capture.stream && (
          <div className="mx-auto w-fit">
            <SelfView stream={capture.stream} shown={shown} onToggle={setShown} recording={state === "recording"} />
          </div>
        )}
        <div className="flex flex-wrap items-center justify-center gap-6">
          {state === "recording" && <RecordingRing elapsedMs={elapsedMs} limitMs={maxSeconds * 1000} />}
          <Controls state={state} arm={capture.arm} start={part.start} stop={capture.stop} />
        </div>
        <RecordingStatus capture={capture} />
        {capture.localUrl && state !== "arming" && state !== "armed" && (
          <VideoPlayer key={capture.localUrl} src={capture.localUrl} durationMs={elapsedMs || null} label="Your recording" />
        )}
        {children}
      </div>
    </div>
  );
}

function Controls({ state, arm, start, stop }: Pick<Capture, "state" | "arm" | "start" | "stop">) {
  const script = useScript();
  if (state === "recording") {
    return (
      <Button type="button" onClick={stop}>
        Stop recording
      </Button>
    );
  }
  if (state === "armed") {
    return (
      <Button type="button" onClick={start}>
        Start recording
      </Button>
    );
  }
  const again = state === "sending" || state === "unsent" || state === "sent";
  return (
    <Button type="button" variant={again ? "quiet" : "primary"} busy={state === "arming"} disabled={!script} onClick={() => arm()}>
      {again ? "Record again" : "Open camera and microphone"}
    </Button>
  );
}
