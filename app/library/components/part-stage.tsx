import { type ReactNode, useState } from "react";
import { type Capture, RecordingStatus } from "~/recordings";
import { Button } from "~/ui/button";
import { minutesAndSeconds } from "~/ui/duration";
import { Notice } from "~/ui/notice";
import { VideoPlayer } from "~/ui/player/video-player";
import { RecordingRing } from "~/ui/recording-ring";
import { SelfView } from "~/ui/self-view";
import { useScript } from "~/ui/use-script";
import { clipSeconds } from "../studio/clip-rules";
import { Teleprompter } from "./teleprompter";

/** A little before a clip would be too long, because a browser may stop a little late. */
export const maxSeconds = clipSeconds.max - 0.5;

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

type Props = {
  capture: Capture;
  part: Part;
  sentences: string[];
  /** What is done with a recording that is there, before it is recorded again. */
  main?: ReactNode;
  children?: ReactNode;
};

/** The words, and beside them where there is room one's own camera or what was recorded, with the buttons directly under it. */
export function PartStage({ capture, part, sentences, main, children }: Props) {
  const [shown, setShown] = useState(true);
  const { state, problem, elapsedMs, localUrl, stream } = capture;
  const isOver = state === "sending" || state === "unsent" || state === "sent";
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
      <Teleprompter sentences={sentences} at={part.starts.length - 1} running={state === "recording"} onNext={part.next} />
      <div className="min-w-0 space-y-4">
        {problem && (
          <Notice kind="problem" title={problem.sentence}>
            <p>{problem.help}</p>
          </Notice>
        )}
        {isOver && localUrl ? (
          <VideoPlayer key={localUrl} src={localUrl} durationMs={elapsedMs || null} label="Your recording" />
        ) : (
          stream && (
            <div className="mx-auto w-fit">
              <SelfView stream={stream} shown={shown} onToggle={setShown} recording={state === "recording"} />
            </div>
          )
        )}
        {isOver && main}
        <div className="flex flex-wrap items-center justify-center gap-6">
          {state === "recording" && <RecordingRing elapsedMs={elapsedMs} limitMs={clipSeconds.max * 1000} />}
          <Controls state={state} arm={capture.arm} start={part.start} stop={capture.stop} mayStop={capture.mayStop} />
        </div>
        {(state === "armed" || state === "recording") && <p className="text-center text-sm text-muted">It stops by itself after {minutesAndSeconds(clipSeconds.max * 1000)}.</p>}
        <RecordingStatus capture={capture} />
        {children}
      </div>
    </div>
  );
}

function Controls({ state, arm, start, stop, mayStop }: Pick<Capture, "state" | "arm" | "start" | "stop" | "mayStop">) {
  const script = useScript();
  if (state === "recording") {
    return (
      <Button type="button" notYet={!mayStop} onClick={stop}>
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
