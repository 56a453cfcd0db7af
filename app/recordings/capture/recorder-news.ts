import type { Medium, Purpose } from "../model";
import type { MediaProblem } from "./media-problem";
import type { MediaHold } from "./media-hold";
import type { SendProblem, Waiting } from "./send-take";

export type RecorderInput = {
  key: string;
  purpose: Purpose;
  forId: string;
  withVideo: boolean;
  /** Hands the open stream to whoever shows it; null once it is closed. */
  show: (stream: MediaStream | null) => void;
  /** Keeps camera and microphone open from one take to the next; without it each take opens and closes its own. */
  hold?: MediaHold | undefined;
};

export type RecorderCommand = { type: "start" } | { type: "stop" } | { type: "send" } | { type: "discard" };

export type RecorderNews =
  | { type: "ARMED"; medium: Medium }
  | { type: "PROBLEM"; problem: MediaProblem }
  | { type: "TICK"; elapsedMs: number }
  | { type: "RECORDED"; bytes: number }
  /** This browser keeps no copy: no room, or no key. */
  | { type: "NOT_KEPT" }
  | { type: "STOPPED"; localUrl: string }
  /** Stopped before the first picture or sound: there is no take. */
  | { type: "EMPTY" }
  /** Nothing of the take is held or sent any more. */
  | { type: "DISCARDED" }
  | { type: "URL"; recordingId: string }
  | { type: "ACKNOWLEDGED"; bytes: number }
  | { type: "WAITING"; why: Waiting | null }
  | { type: "SENT"; recordingId: string }
  | { type: "NOT_SENT"; problem: SendProblem };
