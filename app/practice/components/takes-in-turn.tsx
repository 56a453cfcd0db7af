import { type RefObject, createRef, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "~/ui/button";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { classes } from "~/ui/classes";
import { PlayerControls } from "~/ui/player/player-controls";
import { useTransport } from "~/ui/player/transport";
import { firstCompared } from "../compared-takes";
import type { TakeOnPage } from "../model";

type Recorded = { id: string; number: number; url: string; durationMs: number | null; audio: boolean };

type Props = {
  takes: TakeOnPage[];
  /** Ids of the takes that have feedback. */
  withFeedback: string[];
  /** Before it begins to play. */
  onPlay: () => void;
};

/** Plays takes one after the other, so that what changed between them can be heard: at first the one with feedback and the newest. */
export function TakesInTurn({ takes, withFeedback, onPlay }: Props) {
  const [open, setOpen] = useState(false);
  const [ticked, setTicked] = useState<string[] | null>(null);
  const recorded = takes.flatMap(({ id, number, recording, medium }): Recorded[] =>
    recording?.url ? [{ id, number, url: recording.url, durationMs: recording.durationMs, audio: medium === "audio" }] : [],
  );
  if (recorded.length < 2) return null;
  const ids = ticked ?? firstCompared(recorded.map(({ id }) => id), withFeedback);
  const chosen = recorded.filter(({ id }) => ids.includes(id));
  const toggle = () => {
    onPlay();
    setOpen(!open);
    setTicked(null);
  };
  return (
    <div className="mt-4">
      <Button type="button" variant="quiet" aria-expanded={open} onClick={toggle}>
        {open ? "Close the comparison" : "Play the takes one after the other"}
      </Button>
      {open && (
        <div className="mt-6 grid gap-6">
          {recorded.length > 2 && (
            <CheckboxGroup
              name="compared"
              legend="Takes to play"
              options={recorded.map(({ id, number }) => ({ value: id, label: `Take ${number}${withFeedback.includes(id) ? ", with feedback" : ""}` }))}
              value={ids}
              onChange={setTicked}
            />
          )}
          {chosen.length > 0 ? (
            <InTurn key={chosen.map(({ id }) => id).join()} recorded={chosen} begin={ticked === null} />
          ) : (
            <p className="text-muted">Tick the takes that you want to play.</p>
          )}
        </div>
      )}
    </div>
  );
}

function InTurn({ recorded, begin }: { recorded: Recorded[]; begin: boolean }) {
  const count = recorded.length;
  const media = useMemo(() => Array.from({ length: count }, () => createRef<HTMLVideoElement>()), [count]);
  const transport = useTransport(recorded.map(({ durationMs }, index) => ({ media: media[index] as RefObject<HTMLVideoElement | null>, durationMs })));
  const place = useRef<HTMLDivElement>(null);
  const { play } = transport;
  useEffect(() => {
    if (!begin) return;
    place.current?.scrollIntoView({ block: "nearest" });
    play();
    // Once, for the button that was pressed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <div ref={place} className="scroll-my-6">
      <ol className="grid gap-2 sm:grid-cols-2">
        {recorded.map(({ id, number, url, audio }, index) => {
          const on = transport.part === index;
          return (
            <li key={id} aria-current={on || undefined}>
              <div className={classes("aspect-video overflow-hidden rounded-md border-2 bg-black bg-clip-padding", on ? "border-pine" : "border-transparent")}>
                {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
                <video ref={media[index]} src={url} playsInline preload="metadata" aria-label={`Take ${number}`} className="size-full object-cover" />
              </div>
              <p className={classes("mt-1 text-sm", on ? "font-semibold text-pine" : "text-muted")}>
                Take {number}
                {audio && ", voice only"}
                {on && transport.playing && " · playing"}
              </p>
            </li>
          );
        })}
      </ol>
      <PlayerControls transport={transport} label="Your takes, one after the other" className="mt-2" />
    </div>
  );
}
