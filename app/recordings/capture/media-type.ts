import { bitsPerSecond } from "../model";

const video = {
  webm: ["video/webm;codecs=vp8,opus", "video/webm"],
  mp4: ["video/mp4;codecs=avc1.42E01E,mp4a.40.2", "video/mp4"],
};
const audio = {
  webm: ["audio/webm;codecs=opus", "audio/webm"],
  mp4: ["audio/mp4;codecs=mp4a.40.2", "audio/mp4"],
};

/** The container and codecs to record in: mp4 where that is the browser's own (Safari), webm elsewhere. Undefined when it knows neither. */
export function mediaType(withVideo: boolean): string | undefined {
  const { webm, mp4 } = withVideo ? video : audio;
  const apple = navigator.vendor.startsWith("Apple");
  return [...(apple ? mp4 : webm), ...(apple ? webm : mp4)].find((type) => MediaRecorder.isTypeSupported(type));
}

export const recorderOptions = (mimeType: string): MediaRecorderOptions => ({
  mimeType,
  videoBitsPerSecond: bitsPerSecond.video,
  audioBitsPerSecond: bitsPerSecond.audio,
  // The mp4 writer hands out bytes at key frames only.
  ...{ videoKeyFrameIntervalDuration: 2000 },
});
