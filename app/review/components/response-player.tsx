import { type Ref, forwardRef, useImperativeHandle, useRef } from "react";
import { type Moment, type Pin, type SubmittedTake, TakePlayer, type TakePlayerHandle } from "~/practice";
import { Notice } from "~/ui/notice";

export type ResponseHandle = { seek: (moment: Moment) => void; now: () => Moment };
type Props = { submission: SubmittedTake; pins: Pin[] };

/** The clip and what was answered to it: played as one conversation, or, where it was typed, read under the clip. */
export const ResponsePlayer = forwardRef(function ResponsePlayer({ submission, pins }: Props, ref: Ref<ResponseHandle>) {
  const { take, clip, vignette, trainee } = submission;
  const player = useRef<TakePlayerHandle>(null);
  const alone = useRef<HTMLVideoElement>(null);
  useImperativeHandle(ref, () => ({
    seek(moment) {
      player.current?.seek(moment);
      if (alone.current && moment.media === "clip") alone.current.currentTime = moment.atMs / 1000;
    },
    now() {
      player.current?.pause();
      alone.current?.pause();
      return player.current?.now() ?? { media: "clip", atMs: Math.round((alone.current?.currentTime ?? 0) * 1000) };
    },
  }));

  if (take.medium !== "typed" && take.recording?.url) {
    const playable = { url: take.recording.url, medium: take.medium, durationMs: take.recording.durationMs };
    return (
      <TakePlayer ref={player} paired clip={clip} clientName={vignette.client.name} take={playable} answerer={trainee.name} pins={pins} />
    );
  }
  return (
    <div className="grid gap-4">
      {/* Captions stand where the clip has some. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <video ref={alone} src={clip.videoUrl} poster={clip.posterUrl} controls playsInline preload="metadata" className="aspect-video w-full rounded-md bg-black max-lg:max-h-44">
        {clip.captionsUrl && <track kind="captions" src={clip.captionsUrl} srcLang="en" label="English" />}
      </video>
      {take.typedAnswer === null ? (
        <Notice kind="info">
          {take.recording?.status === "receiving" || take.recording?.status === "processing"
            ? "The recording is still being made playable. Load this page again in a moment."
            : "The recording is no longer there: it was deleted, or the time for which it was to be kept is over."}
        </Notice>
      ) : (
        <figure>
          <figcaption className="text-sm text-muted">{trainee.name} wrote</figcaption>
          <blockquote className="client-words mt-1 max-w-measure whitespace-pre-line">{take.typedAnswer}</blockquote>
        </figure>
      )}
    </div>
  );
});
