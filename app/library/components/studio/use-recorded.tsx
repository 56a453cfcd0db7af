import { Form, useNavigation } from "@remix-run/react";
import { useRecording } from "~/recordings";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { whyNotAClip } from "../../studio/clip-rules";

type Props = { recordingId: string; starts: number[]; action: string };

/** Takes a recording that was just made for a draft as its clip, as soon as the server has made it playable. */
export function UseRecorded({ recordingId, starts, action }: Props) {
  const recording = useRecording(recordingId);
  const busy = useNavigation().state !== "idle";
  const problem = recording?.status === "refused" ? recording.refusal : recording?.status === "ready" ? whyNotAClip(recording.durationMs ?? 0) : null;
  if (problem) return <Notice kind="problem">{problem} Record it again.</Notice>;
  return (
    <Form method="post" action={action} className="flex justify-center">
      <input type="hidden" name="intent" value="recorded" />
      <input type="hidden" name="recordingId" value={recordingId} />
      <input type="hidden" name="starts" value={starts.join(",")} />
      <Button busy={busy || recording?.status !== "ready"}>Use this recording</Button>
    </Form>
  );
}
