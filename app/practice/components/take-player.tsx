import { type Ref, forwardRef, useEffect, useImperativeHandle, useRef } from "react";
import { classes } from "~/ui/classes";
import { PlayerControls } from "~/ui/player/player-controls";
import type { Marker as SeekMarker } from "~/ui/player/seek-bar";
import { useTransport } from "~/ui/player/transport";
import type { Clip, TakeMedium } from "../model";
import { ClipVideo } from "./clip-video";
import { AnswerMedia, Side } from "./side";
import { useBeats } from "./use-beats";

/** A moment of a conversation: in the client's clip or in the answer. */
export type Moment = { media: "clip" | "take"; atMs: number };

/** Something pinned to a moment; `label` is read out and shown on hover. */
export type Pin = Moment & { id: string; label: string };

export type TakePlayerHandle = {
  /** Goes there and, where it was playing, plays on. */
  seek: (moment: Moment) => void;
  /** Plays what is said there, from a second before. */
  playFrom: (moment: Moment) => void;
  /** The exact moment that is on. */
  now: () => Moment;
  pause: () => void;
  toggle: () => void;
};

/** An answer that can be played: the server's version, or what this page has just recorded. */
export type Playable = { url: string; medium: Exclude<TakeMedium, "typed">; durationMs: number | null };

type Props = {
  clip: Clip;
  clientName: string;
  take: Playable;
  /** Who answers: "You", or the trainee's name. */
  answerer: string;
  pins?: Pin[];
  chosen?: string | null;
  onPin?: (id: string) => void;
  onTime?: (moment: Moment) => void;
  /** Counts what is played as practised time of this own session. */
  counts?: { sessionId: string; takeId: string | null };
  /** Begins by itself at this moment of the clip; where the browser refuses, Play does. */
  beginAtMs?: number | null;
  /** One above the other at any width, for narrow columns. */
  stacked?: boolean;
  /** Side by side at any width, for a player that stays in sight while one scrolls. */
  paired?: boolean;
};

/** Client and answer played as one conversation on one timeline. The answer is the last media element. */
export const TakePlayer = forwardRef(function TakePlayer(props: Props, ref: Ref<TakePlayerHandle>) {
  const { clip, take, clientName, answerer, pins = [], chosen, onPin, onTime, counts, beginAtMs = null, stacked = false, paired = false } = props;
  const client = useRef<HTMLVideoElement>(null);
  const answer = useRef<HTMLVideoElement & HTMLAudioElement>(null);
  const transport = useTransport([
    { media: client, durationMs: clip.durationMs },
    { media: answer, durationMs: take.durationMs },
  ]);
  const { part, startsMs, seek, playFrom, now, pause, play, toggle } = transport;
  const startsAt = startsMs[1] ?? clip.durationMs;
  useImperativeHandle(ref, () => {
    const moment = () => ({ media: now().part === 0 ? "clip" : "take", atMs: now().atMs }) as const;
    return {
      seek: ({ media, atMs }) => seek(atMs, media === "clip" ? 0 : 1),
      playFrom: ({ media, atMs }) => playFrom(media === "clip" ? atMs : startsAt + atMs),
      now: moment,
      pause,
      toggle,
    };
  }, [seek, playFrom, now, pause, toggle, startsAt]);
  useReports(transport.atMs, startsAt, onTime);
  useBeats({ media: client, activity: "watching", sessionId: counts?.sessionId });
  useBeats({ media: answer, activity: "reviewing", sessionId: counts?.takeId ? counts.sessionId : undefined, takeId: counts?.takeId });
  useEffect(() => {
    if (beginAtMs === null) return;
    seek(beginAtMs);
    play();
    // Once, for the answer that has just been given.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const markers: SeekMarker[] = pins.map(({ id, label, media, atMs }) => ({ id, label, atMs: media === "clip" ? atMs : startsAt + atMs }));
  return (
    <div>
      <div className={classes("grid gap-2", paired ? "grid-cols-2" : !stacked && "sm:grid-cols-2")}>
        <Side name={clientName} on={part === 0}>
          <ClipVideo ref={client} clip={clip} preload="auto" className="size-full object-cover" />
        </Side>
        <Side name={answerer} on={part === 1}>
          <AnswerMedia key={take.url} answer={take} media={answer} label={`Answer of ${answerer}`} />
        </Side>
      </div>
      <PlayerControls
        transport={transport}
        label={`${clientName} and the answer`}
        markers={markers}
        {...(chosen === undefined ? {} : { chosen })}
        {...(onPin ? { onMarker: onPin } : {})}
        className="mt-2"
      />
    </div>
  );
});

/** Tells the page where the conversation is, as often as it moves. */
function useReports(atMs: number, startsAt: number, onTime?: (moment: Moment) => void) {
  const tell = useRef(onTime);
  useEffect(() => {
    tell.current = onTime;
  });
  useEffect(() => {
    tell.current?.(atMs < startsAt ? { media: "clip", atMs } : { media: "take", atMs: atMs - startsAt });
  }, [atMs, startsAt]);
}
