import { useFetcher } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { type Capture, RecordingStatus, useCapture, useRecording } from "~/recordings";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { VideoPlayer } from "~/ui/player/video-player";
import { RecordingRing } from "~/ui/recording-ring";
import { SelfView } from "~/ui/self-view";
import { useScript } from "~/ui/use-script";
import { Teleprompter } from "./teleprompter";

/** A client's part takes well under a minute; pauses and a slow start have room. */
const maxSeconds = 240;

type Props = {
  /** Of the vignette, or a draft's id. */
  slug: string;
  sentences: string[];
  /** What was recorded earlier and not published; makes room for a new recording. */
  draft: ReactNode;
  /** What stands below a recording that has been sent; `starts` says when each line was begun, milliseconds. */
  sent?: (recordingId: string, starts: number[]) => ReactNode;
};

/** Plays the client's part in front of one's own camera, looks at it, and publishes it for the programme. */
export function RecordPart({ slug, sentences, draft, sent = (recordingId, starts) => <Publish recordingId={recordingId} starts={starts} /> }: Props) {
  const capture = useCapture({ purpose: "clip", forId: slug, maxSeconds, withVideo: true });
  /** When each line was begun, milliseconds into the recording; the last is the one being said. */
  const [starts, setStarts] = useState([0]);
  const [shown, setShown] = useState(true);
  const { state, problem, elapsedMs } = capture;
  const next = () => setStarts([...starts, state === "recording" ? Math.round(elapsedMs) : 0]);
  const start = () => {
    setStarts([0]);
    capture.start();
  };
  return (
    <div className="space-y-6">
      <Teleprompter sentences={sentences} at={starts.length - 1} running={state === "recording"} onNext={next} />
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
          <Controls state={state} arm={capture.arm} start={start} stop={capture.stop} />
        </div>
        <RecordingStatus capture={capture} />
        {capture.localUrl && state !== "arming" && state !== "armed" && (
          <VideoPlayer key={capture.localUrl} src={capture.localUrl} durationMs={elapsedMs || null} label="Your recording" />
        )}
        {state === "sent" && capture.recordingId && sent(capture.recordingId, starts)}
        {(state === "idle" || state === "problem") && draft}
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

/** Offers to publish as soon as the server has made the recording playable. */
function Publish({ recordingId, starts }: { recordingId: string; starts: number[] }) {
  const recording = useRecording(recordingId);
  const fetcher = useFetcher<{ problem: string | null }>();
  if (fetcher.data?.problem === null) return <Published />;
  if (recording?.status === "refused") return <Notice kind="problem">{recording.refusal}</Notice>;
  return (
    <fetcher.Form method="post">
      <input type="hidden" name="intent" value="publish" />
      <input type="hidden" name="recordingId" value={recordingId} />
      <input type="hidden" name="starts" value={starts.join(",")} />
      <Button busy={recording?.status !== "ready" || fetcher.state !== "idle"}>Publish for the programme</Button>
      {fetcher.data?.problem && (
        <Notice kind="problem" className="mt-3">
          {fetcher.data.problem}
        </Notice>
      )}
    </fetcher.Form>
  );
}

/** Stands where the button was. */
export const Published = () => <Notice kind="done">It is published: from now on everyone in your programme answers to your recording.</Notice>;
