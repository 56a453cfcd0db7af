import { type Ref, forwardRef, useImperativeHandle, useRef } from "react";
import { PlayerControls } from "~/ui/player/player-controls";
import { useTransport } from "~/ui/player/transport";
import type { Clip } from "../model";
import { ClipVideo } from "./clip-video";
import { type Pin, type TakePlayerHandle } from "./take-player";
import { useBeats } from "./use-beats";

type Props = { clip: Clip; clientName: string; pins?: Pin[]; sessionId: string };

/** The client's clip by itself, for an answer that is read and not played. A moment of the answer leads nowhere. */
export const ClipPlayer = forwardRef(function ClipPlayer({ clip, clientName, pins = [], sessionId }: Props, ref: Ref<TakePlayerHandle>) {
  const video = useRef<HTMLVideoElement>(null);
  const transport = useTransport([{ media: video, durationMs: clip.durationMs }]);
  const { seek, playFrom, pause, now, toggle } = transport;
  useBeats({ media: video, activity: "watching", sessionId });
  useImperativeHandle(ref, () => {
    return {
      seek: ({ media, atMs }) => media === "clip" && seek(atMs),
      playFrom: ({ media, atMs }) => media === "clip" && playFrom(atMs),
      now: () => ({ media: "clip", atMs: now().atMs }),
      pause,
      toggle,
    };
  }, [seek, playFrom, pause, now, toggle]);
  return (
    <div>
      <ClipVideo ref={video} clip={clip} preload="metadata" aria-label={`${clientName}, the clip`} className="aspect-video w-full rounded-md bg-black object-cover" />
      <PlayerControls
        transport={transport}
        label={`${clientName}, the clip`}
        markers={pins.filter(({ media }) => media === "clip").map(({ id, label, atMs }) => ({ id, label, atMs }))}
        className="mt-2"
      />
      <noscript>
        {/* The player's own buttons need the page's script; these do not. */}
        <ClipVideo clip={clip} controls className="mt-2 w-full" />
      </noscript>
    </div>
  );
});
