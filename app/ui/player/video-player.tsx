import { type Ref, forwardRef, useEffect, useImperativeHandle, useRef } from "react";
import { PlayerControls } from "./player-controls";
import type { Marker } from "./seek-bar";
import { useTransport } from "./transport";

export type VideoPlayerHandle = {
  /** Plays from there, and from a second before. */
  playFrom: (atMs: number) => void;
  now: () => number;
  pause: () => void;
  toggle: () => void;
};

type Props = {
  src: string;
  /** What is played, for those who listen. */
  label: string;
  poster?: string | undefined;
  captionsUrl?: string | null;
  /** Where the file itself does not say, as what a browser has just recorded. */
  durationMs?: number | null;
  markers?: Marker[];
  onTime?: (atMs: number) => void;
  /** Plays as soon as it is there; where the browser refuses, Play does. */
  begin?: boolean;
  className?: string;
};

/** One video with the product's own controls. */
export const VideoPlayer = forwardRef(function VideoPlayer(
  { src, label, poster, captionsUrl, durationMs, markers = [], onTime, begin = false, className }: Props,
  ref: Ref<VideoPlayerHandle>,
) {
  const media = useRef<HTMLVideoElement>(null);
  const transport = useTransport([{ media, durationMs }]);
  const { playFrom, play, pause, toggle, now, atMs } = transport;
  useImperativeHandle(ref, () => ({ playFrom, now: () => now().atMs, pause, toggle }), [playFrom, now, pause, toggle]);
  const tell = useRef(onTime);
  useEffect(() => {
    tell.current = onTime;
  });
  useEffect(() => tell.current?.(atMs), [atMs]);
  useEffect(() => {
    if (begin) play();
    // Once, when it appears.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div className={className}>
      {/* Captions stand where there are some. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <video ref={media} src={src} poster={poster} playsInline preload="metadata" aria-label={label} className="aspect-video w-full rounded-md bg-black object-contain">
        {captionsUrl && <track kind="captions" src={captionsUrl} srcLang="en" label="English" />}
      </video>
      <PlayerControls transport={transport} label={label} markers={markers} className="mt-2" />
      <noscript>
        {/* The player's own buttons need the page's script; these do not. */}
        {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
        <video src={src} poster={poster} controls playsInline aria-label={label} className="mt-2 w-full" />
      </noscript>
    </div>
  );
});
