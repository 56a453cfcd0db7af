/** Why nothing can be recorded just now, told apart, because each needs something else from the person. */
export type MediaProblemKind = "denied" | "none" | "busy" | "insecure" | "unsupported" | "signed-out";

export type MediaProblem = {
  kind: MediaProblemKind;
  /** What is the matter, and what to do about it: one sentence each. */
  sentence: string;
  help: string;
  /** Whether recording without the camera may work. */
  soundMayWork: boolean;
};

const withCamera: Record<MediaProblemKind, [sentence: string, help: string, soundMayWork: boolean]> = {
  denied: [
    "The browser blocks camera and microphone for this page.",
    "Press the camera or lock sign beside the address, allow both, and try again.",
    true,
  ],
  none: ["No camera was found.", "Connect one and try again, or record sound only.", true],
  busy: [
    "Another program is using your camera or microphone.",
    "Close the video call or other page that uses it, and try again.",
    true,
  ],
  insecure: [
    "Browsers record on secure addresses only.",
    "Open this page with https in front, or on the computer that serves it, by http://localhost.",
    false,
  ],
  unsupported: [
    "This browser cannot record.",
    "Use a current Firefox, Chrome, Edge or Safari, or type your answer.",
    false,
  ],
  "signed-out": ["Your session has ended.", "Sign in again, then record.", false],
};

const soundOnly: typeof withCamera = {
  ...withCamera,
  denied: [
    "The browser blocks the microphone for this page.",
    "Press the microphone or lock sign beside the address, allow it, and try again.",
    false,
  ],
  none: ["No microphone was found.", "Connect one and try again, or type your answer.", false],
  busy: ["Another program is using your microphone.", "Close the call or other page that uses it, and try again.", false],
};

/** The words for a kind of problem. */
export function mediaProblems(kind: MediaProblemKind, withVideo: boolean): MediaProblem {
  const [sentence, help, soundMayWork] = (withVideo ? withCamera : soundOnly)[kind];
  return { kind, sentence, help, soundMayWork };
}

/** What a refused getUserMedia means; unknown errors count as a device that could not be started. */
export function problemOf(error: unknown): MediaProblemKind {
  switch (error instanceof Error ? error.name : "") {
    case "NotAllowedError":
    case "PermissionDeniedError":
      return "denied";
    case "SecurityError":
      return "insecure";
    case "NotFoundError":
    case "DevicesNotFoundError":
    case "OverconstrainedError":
      return "none";
    case "TypeError":
    case "NotSupportedError":
      return "unsupported";
    default:
      return "busy";
  }
}
