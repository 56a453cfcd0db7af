import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { paths } from "~/paths";
import type { SendProblem, Waiting } from "../capture/send-take";
import type { Capture } from "../use-capture";

const problems: Record<SendProblem, string> = {
  "signed-out": "Sign in again; your take is kept.",
  consent: "Decide first what your recordings may be used for; your take is kept until then.",
  "too-large": "This recording is larger than allowed.",
  "not-yours": "What this recording was made for is no longer there.",
  discarded: "Nothing of this recording was kept.",
  unreachable: "The server could not be reached; your take is kept in this browser.",
};

const waits: Record<Waiting, string> = {
  offline: "No connection just now. Your take is kept, and goes on by itself.",
  full: "The server's disk is full. What was sent is kept there, the rest in this browser, until there is room.",
  many: "You have begun many recordings in a short time. Your take is kept in this browser, and goes on by itself later.",
};

/** Where the bytes of the current take are, in one line. */
export function RecordingStatus({ capture }: { capture: Pick<Capture, "state" | "waiting" | "sendProblem" | "kept" | "recordedBytes" | "uploadedBytes" | "retry"> }) {
  const { state, sendProblem, waiting, kept, recordedBytes, uploadedBytes, retry } = capture;
  if (sendProblem) {
    return (
      <Notice kind="problem">
        <p>{problems[sendProblem]}</p>
        <p className="mt-2 flex gap-4">
          {sendProblem === "signed-out" && <a href={paths.signIn(location.pathname)}>Sign in</a>}
          {state === "unsent" && (
            <Button type="button" variant="quiet" onClick={retry}>
              Send again
            </Button>
          )}
        </p>
      </Notice>
    );
  }
  if (waiting) return <Notice kind="problem">{waits[waiting]}</Notice>;
  if (!kept && (state === "recording" || state === "sending")) {
    return <Notice>This browser has no room for a copy: stay on this page until the take is stored.</Notice>;
  }
  return (
    <p role="status" className="text-sm text-muted">
      {state === "sending" && `Storing your take: ${share(uploadedBytes, recordedBytes)}`}
      {state === "sent" && "Your take is stored."}
    </p>
  );
}

const share = (part: number, whole: number) => (whole === 0 ? "" : `${Math.min(99, Math.floor((100 * part) / whole))} %`);
