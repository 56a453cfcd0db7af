import { closeMedia, openMedia } from "./open-media";

export type MediaHold = ReturnType<typeof mediaHold>;

/** Camera and microphone that stay open over several takes, until they are let go. `show` is told when they close. */
export function mediaHold(show: (stream: MediaStream | null) => void) {
  let held: { stream: MediaStream; withVideo: boolean } | null = null;
  let opened = 0;
  const letGo = () => {
    opened += 1;
    closeMedia(held?.stream ?? null);
    held = null;
    show(null);
  };
  return {
    /** What is open already, where it is the same and nothing of it was lost; opened anew otherwise. Throws as openMedia does. */
    async open(withVideo: boolean): Promise<MediaStream> {
      const whole = held?.stream.getTracks().every(({ readyState }) => readyState === "live");
      if (held && whole && held.withVideo === withVideo) return held.stream;
      letGo();
      const asked = opened;
      const stream = await openMedia(withVideo);
      // Let go while the browser was still asking.
      if (asked !== opened) closeMedia(stream);
      else held = { stream, withVideo };
      return stream;
    },
    letGo,
  };
}
