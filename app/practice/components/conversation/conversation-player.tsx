import { type Ref, type RefObject, createRef, forwardRef, useEffect, useImperativeHandle, useMemo, useRef } from "react";
import { classes } from "~/ui/classes";
import { PlayerControls } from "~/ui/player/player-controls";
import { useTransport } from "~/ui/player/transport";
import type { Clip } from "../../model";
import type { RunMoment } from "../../conversation/run-model";
import { ClipVideo } from "../clip-video";
import type { Playable } from "../take-player";
import { AnswerMedia, Side } from "../side";
import { useBeats } from "../use-beats";

type Media = HTMLVideoElement & HTMLAudioElement;

/** A turn as it is played: the client's clip, then the answer where it can be played. */
export type PlayedTurn = {
  place: number;
  sessionId: string;
  takeId: string | null;
  clip: Clip;
  answer: Playable | null;
  /** What stands in the answer's place where there is nothing to play: the words that were written, or why there is nothing. */
  instead: { written: string } | { missing: string } | null;
};

export type ConversationPlayerHandle = {
  /** Plays what is said there; `exactly` from its beginning, and not from a second before. What was written is shown. */
  playFrom: (moment: RunMoment, exactly?: boolean) => void;
  /** The exact moment that is on, in milliseconds of the whole. */
  now: () => number;
  pause: () => void;
  toggle: () => void;
};

type Props = {
  turns: PlayedTurn[];
  clientName: string;
  /** Who answers: "You", or the trainee's name. */
  answerer: string;
  pins?: (RunMoment & { id: string; label: string })[];
  /** Tells where the whole is, in milliseconds, and which turn is on. */
  onTime?: (atMs: number, place: number) => void;
  /** Counts what is played as practised time of these own sessions. */
  counts?: boolean;
};

/** A whole conversation as one: clip, answer, clip, answer on one timeline. The last answer is the last media element. */
export const ConversationPlayer = forwardRef(function ConversationPlayer(props: Props, ref: Ref<ConversationPlayerHandle>) {
  const { turns, clientName, answerer, pins = [], onTime, counts = false } = props;
  const parts = partsOf(turns);
  const media = useMemo(() => Array.from({ length: parts.length }, () => createRef<Media>()), [parts.length]);
  const transport = useTransport(parts.map(({ durationMs }, index) => ({ media: media[index] as RefObject<Media>, durationMs })));
  const { part, atMs, startsMs, seek, playFrom, play, now, pause, toggle } = transport;
  const on = parts[part] ?? parts[0];
  const partAt = (moment: Pick<RunMoment, "place" | "media">) => parts.findIndex(({ turn, media: of }) => turn.place === moment.place && of === moment.media);
  const startOf = (moment: RunMoment) => startsMs[Math.max(0, partAt(moment))] ?? 0;
  useImperativeHandle(ref, () => ({
    playFrom: (moment, exactly = false) => {
      const clip = partAt({ place: moment.place, media: "clip" });
      if (partAt(moment) < 0) {
        // Words are read: the client has just stopped speaking, and stays.
        pause();
        seek(Math.max(0, (parts[clip]?.durationMs ?? 0) - 100), Math.max(0, clip));
      } else if (exactly) {
        seek(moment.atMs, partAt(moment));
        play();
      } else playFrom(startOf(moment) + moment.atMs);
    },
    now: () => (startsMs[now().part] ?? 0) + now().atMs,
    pause,
    toggle,
  }));
  useReports(atMs, on?.turn.place ?? 1, onTime);
  const near = (place: number) => Math.abs(place - (on?.turn.place ?? 1)) <= 1;
  return (
    <div>
      <div className="grid grid-cols-2 gap-2">
        <Side name={clientName} on={on?.media === "clip"}>
          {parts.map(({ turn, media: of }, index) =>
            of === "clip" ? (
              <PlayedClip key={turn.place} turn={turn} name={clientName} media={media[index] as RefObject<Media>} shown={turn === on?.turn} near={near(turn.place)} counts={counts} />
            ) : null,
          )}
        </Side>
        <Side name={answerer} on={on?.media === "take"}>
          {parts.map(({ turn, media: of }, index) =>
            of === "take" ? (
              <PlayedAnswer key={turn.place} turn={turn} name={answerer} media={media[index] as RefObject<Media>} shown={turn === on?.turn} near={near(turn.place)} counts={counts} />
            ) : null,
          )}
          {on?.turn.instead && (
            <p className="flex size-full items-center justify-center bg-wash p-3 text-center text-sm text-muted">{"written" in on.turn.instead ? "In writing: the words stand below." : on.turn.instead.missing}</p>
          )}
        </Side>
      </div>
      <PlayerControls
        transport={transport}
        label={`${clientName} and the answers, the whole conversation`}
        markers={pins.filter((pin) => partAt(pin) >= 0).map((pin) => ({ id: pin.id, label: pin.label, atMs: startOf(pin) + pin.atMs }))}
        className="mt-2"
      />
      <p className="text-sm text-muted">
        Turn {on?.turn.place ?? 1} of {turns.length}
      </p>
      {on?.turn.instead && "written" in on.turn.instead && (
        <figure className="mt-3 max-w-measure border-l-2 border-line pl-4">
          <blockquote className="font-serif text-lg break-words whitespace-pre-wrap">{on.turn.instead.written}</blockquote>
          <figcaption className="mt-1 text-sm text-muted">
            {answerer === "You" ? "Your" : `${answerer}’s`} answer in turn {on.turn.place}, in writing
          </figcaption>
        </figure>
      )}
    </div>
  );
});

type Part = { turn: PlayedTurn; media: "clip" | "take"; durationMs: number | null };

function partsOf(turns: PlayedTurn[]): Part[] {
  return turns.flatMap((turn): Part[] => [
    { turn, media: "clip", durationMs: turn.clip.durationMs },
    ...(turn.answer ? [{ turn, media: "take" as const, durationMs: turn.answer.durationMs }] : []),
  ]);
}

function useReports(atMs: number, place: number, onTime: Props["onTime"]) {
  const tell = useRef(onTime);
  useEffect(() => {
    tell.current = onTime;
  });
  useEffect(() => tell.current?.(atMs, place), [atMs, place]);
}

type PlayedProps = { turn: PlayedTurn; name: string; media: RefObject<Media>; shown: boolean; near: boolean; counts: boolean };

function PlayedClip({ turn: { clip, sessionId, place }, name, media, shown, near, counts }: PlayedProps) {
  useBeats({ media, activity: "watching", sessionId: counts ? sessionId : undefined });
  return <ClipVideo ref={media} clip={clip} preload={near ? "auto" : "none"} aria-label={`${name}, turn ${place}`} className={classes("size-full object-cover", !shown && "hidden")} />;
}

function PlayedAnswer({ turn: { answer, sessionId, takeId, place }, name, media, shown, near, counts }: PlayedProps) {
  useBeats({ media, activity: "reviewing", sessionId: counts && takeId ? sessionId : undefined, takeId });
  return answer && <AnswerMedia answer={answer} media={media} label={`Answer of ${name}, turn ${place}`} shown={shown} preload={near ? "auto" : "none"} />;
}
