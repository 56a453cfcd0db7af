import { useFetcher } from "@remix-run/react";
import type { ReactNode } from "react";
import { useCapture, useRecording } from "~/recordings";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { Vignette } from "../model";
import { whyNotThisPart } from "../part-rules";
import { Agreed } from "./agreed";
import { PartStage, maxSeconds, usePart } from "./part-stage";

type Props = {
  /** Of the vignette, or a draft's id. */
  slug: string;
  kind: Vignette["kind"];
  sentences: string[];
  /** What was recorded earlier and not published; makes room for a new recording. */
  draft: ReactNode;
  /** What stands below a recording that has been sent; `starts` says when each line was begun, milliseconds. */
  sent?: (recordingId: string, starts: number[]) => ReactNode;
};

/** Plays the client's part in front of one's own camera, looks at it, and publishes it for the programme. */
export function RecordPart({ slug, kind, sentences, draft, sent = (recordingId, starts) => <Publish key={recordingId} kind={kind} recordingId={recordingId} starts={starts} /> }: Props) {
  const capture = useCapture({ purpose: "clip", forId: slug, maxSeconds, withVideo: true });
  const part = usePart(capture);
  const { state } = capture;
  return (
    <PartStage capture={capture} part={part} sentences={sentences} main={state === "sent" && capture.recordingId && sent(capture.recordingId, part.starts)}>
      {(state === "idle" || state === "problem") && draft}
    </PartStage>
  );
}

/** Offers to publish as soon as the server has made the recording playable, and says why where it cannot be. */
function Publish({ recordingId, starts, kind }: { recordingId: string; starts: number[]; kind: Vignette["kind"] }) {
  const recording = useRecording(recordingId);
  const fetcher = useFetcher<{ problem: string | null }>();
  if (fetcher.data?.problem === null) return <Published />;
  const why = recording?.status === "refused" ? recording.refusal : recording?.status === "ready" ? whyNotThisPart({ kind }, recording.durationMs ?? 0) : null;
  if (why) return <Notice kind="problem">{why} Record it again.</Notice>;
  return (
    <fetcher.Form method="post" className="space-y-3">
      <input type="hidden" name="intent" value="publish" />
      <input type="hidden" name="recordingId" value={recordingId} />
      <input type="hidden" name="starts" value={starts.join(",")} />
      <Agreed />
      {fetcher.data?.problem && <Notice kind="problem">{fetcher.data.problem}</Notice>}
      <div className="flex justify-center">
        <Button busy={recording?.status !== "ready" || fetcher.state !== "idle"}>Publish for the programme</Button>
      </div>
    </fetcher.Form>
  );
}

/** Stands where the button was. */
export const Published = () => <Notice kind="done">It is published: from now on everyone in your programme answers to your recording.</Notice>;
