import { type VideoHTMLAttributes, forwardRef } from "react";
import type { Clip } from "../model";

type Props = { clip: Clip } & Omit<VideoHTMLAttributes<HTMLVideoElement>, "src" | "poster">;

/** A client's clip, with its captions where it has some. */
export const ClipVideo = forwardRef<HTMLVideoElement, Props>(function ClipVideo({ clip, ...rest }, ref) {
  return (
    // A programme's own recording has captions only once its sentences were marked.
    // eslint-disable-next-line jsx-a11y/media-has-caption
    <video ref={ref} src={clip.videoUrl} poster={clip.posterUrl} playsInline {...rest}>
      {clip.captionsUrl && <track kind="captions" src={clip.captionsUrl} srcLang="en" label="English" />}
    </video>
  );
});
