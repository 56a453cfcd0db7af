export { captureMachine } from "./machine";
export { type Capture, type CaptureOptions, type CaptureState, useCapture } from "./use-capture";
export { useRecording } from "./use-recording";
export { mediaProblems, type MediaProblem, type MediaProblemKind } from "./capture/media-problem";
export { CameraCheck } from "./components/camera-check";
export { LevelMeter } from "./components/level-meter";
export { RecordingStatus } from "./components/recording-status";
export { UnsentTakes } from "./components/unsent-takes";
export type { Medium, Purpose, RecordingStatusName, RecordingView } from "./model";
