import { type MediaProblem, mediaProblems, problemOf } from "./media-problem";

export class MediaFailure extends Error {
  constructor(readonly problem: MediaProblem) {
    super(problem.sentence);
  }
}

export type Devices = { cameraId?: string; microphoneId?: string };
const chosenKey = "bunting devices";

/** The devices that were chosen on this browser; none at first. */
export function chosenDevices(): Devices {
  try {
    return (JSON.parse(localStorage.getItem(chosenKey) ?? "{}") as Devices | null) ?? {};
  } catch {
    return {};
  }
}

export function chooseDevices(devices: Devices): void {
  try {
    localStorage.setItem(chosenKey, JSON.stringify(devices));
  } catch {
    // A browser that keeps nothing uses its first devices.
  }
}

/** Camera (unless `withVideo` is false) and microphone. Throws a MediaFailure that says what to do. */
export async function openMedia(withVideo: boolean): Promise<MediaStream> {
  const fail = (kind: Parameters<typeof mediaProblems>[0]) => new MediaFailure(mediaProblems(kind, withVideo));
  if (!window.isSecureContext) throw fail("insecure");
  if (typeof MediaRecorder === "undefined" || !("mediaDevices" in navigator)) throw fail("unsupported");
  const { cameraId, microphoneId } = chosenDevices();
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { deviceId: microphoneId, echoCancellation: true, noiseSuppression: true, autoGainControl: true },
      video: withVideo && { deviceId: cameraId, width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 }, facingMode: "user" },
    });
  } catch (error) {
    const kind = problemOf(error);
    // With a camera asked for, "not found" does not say which of the two is missing.
    const noMicrophone = kind === "none" && !(await hasMicrophone());
    throw noMicrophone ? new MediaFailure(mediaProblems("none", false)) : fail(kind);
  }
}

const hasMicrophone = async () =>
  (await navigator.mediaDevices.enumerateDevices()).some(({ kind }) => kind === "audioinput");

export const closeMedia = (stream: MediaStream | null) => stream?.getTracks().forEach((track) => track.stop());
