import { useFetcher } from "@remix-run/react";
import type { ReactNode } from "react";
import { useCapture, useRecording } from "~/recordings";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { PartStage, maxSeconds, usePart } from "./part-stage";

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
  const part = usePart(capture);
  const { state } = capture;
  return (
    <PartStage capture={capture} part={part} sentences={sentences}>
      {state === "sent" && capture.recordingId && sent(capture.recordingId, part.starts)}
      {(state === "idle" || state === "problem") && draft}
    </PartStage>
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
