import { type Ref, forwardRef, useImperativeHandle, useRef } from "react";
import { type Moment, type Pin, type SubmittedTake, TakePlayer, type TakePlayerHandle } from "~/practice";
import { Notice } from "~/ui/notice";
import { VideoPlayer, type VideoPlayerHandle } from "~/ui/player/video-player";

export type ResponseHandle = Pick<TakePlayerHandle, "playFrom" | "now" | "pause"> & { toggle: () => void };
type Props = { submission: SubmittedTake; pins: Pin[]; onTime: (moment: Moment) => void };

/** What was answered to the clip is played with it as one conversation; where nothing was recorded, the clip alone is. */
export const ResponsePlayer = forwardRef(function ResponsePlayer({ submission, pins, onTime }: Props, ref: Ref<ResponseHandle>) {
  const { take, clip, vignette, trainee } = submission;
  const both = useRef<TakePlayerHandle>(null);
  const alone = useRef<VideoPlayerHandle>(null);
  useImperativeHandle(ref, () => ({
    playFrom(moment) {
      both.current?.playFrom(moment);
      if (moment.media === "clip") alone.current?.playFrom(moment.atMs);
    },
    now: () => both.current?.now() ?? { media: "clip", atMs: alone.current?.now() ?? 0 },
    pause: () => (both.current ?? alone.current)?.pause(),
    toggle: () => (both.current ?? alone.current)?.toggle(),
  }));

  if (take.medium !== "typed" && take.recording?.url) {
    const playable = { url: take.recording.url, medium: take.medium, durationMs: take.recording.durationMs };
    return (
      <TakePlayer ref={both} paired clip={clip} clientName={vignette.client.name} take={playable} answerer={trainee.name} pins={pins} onTime={onTime} />
    );
  }
  return (
    <>
      <VideoPlayer
        ref={alone}
        src={clip.videoUrl}
        poster={clip.posterUrl}
        captionsUrl={clip.captionsUrl}
        durationMs={clip.durationMs}
        label={vignette.client.name}
        markers={pins.filter(({ media }) => media === "clip")}
        onTime={(atMs) => onTime({ media: "clip", atMs })}
        // The answer and the remarks below stay in sight on a low screen.
        className="max-lg:[&_video]:max-h-40 lg:max-w-[56dvh]"
      />
      {take.typedAnswer === null && (
        <Notice kind="info" className="mt-4">
          {take.recording?.status === "receiving" || take.recording?.status === "processing"
            ? "The recording is still being made playable. Load this page again in a moment."
            : "The recording is no longer there: it was deleted, or the time for which it was to be kept is over."}
        </Notice>
      )}
    </>
  );
});
