import { type RefObject, createRef, useMemo, useState } from "react";
import { Button } from "~/ui/button";
import { classes } from "~/ui/classes";
import { PlayerControls } from "~/ui/player/player-controls";
import { useTransport } from "~/ui/player/transport";
import type { TakeOnPage } from "../model";

type Recorded = { id: string; number: number; url: string; durationMs: number | null; audio: boolean };

/** Plays the takes one after the other, so that what changed between them can be heard. */
export function TakesInTurn({ takes }: { takes: TakeOnPage[] }) {
  const [open, setOpen] = useState(false);
  const recorded = takes.flatMap(({ id, number, recording, medium }): Recorded[] =>
    recording?.url ? [{ id, number, url: recording.url, durationMs: recording.durationMs, audio: medium === "audio" }] : [],
  );
  if (recorded.length < 2) return null;
  return (
    <div className="mt-4">
      <Button type="button" variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? "Close the comparison" : "Play the takes one after the other"}
      </Button>
      {open && <InTurn key={recorded.map(({ id }) => id).join()} recorded={recorded} />}
    </div>
  );
}

function InTurn({ recorded }: { recorded: Recorded[] }) {
  const count = recorded.length;
  const media = useMemo(() => Array.from({ length: count }, () => createRef<HTMLVideoElement>()), [count]);
  const transport = useTransport(recorded.map(({ durationMs }, index) => ({ media: media[index] as RefObject<HTMLVideoElement | null>, durationMs })));
  return (
    <div className="mt-4">
      <ol className="grid gap-2 sm:grid-cols-2">
        {recorded.map(({ id, number, url, audio }, index) => (
          <li key={id} aria-current={transport.part === index || undefined}>
            <div className={classes("aspect-video overflow-hidden rounded-md border-2 bg-black", transport.part === index ? "border-pine" : "border-transparent")}>
              {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
              <video ref={media[index]} src={url} playsInline preload="metadata" aria-label={`Take ${number}`} className="size-full object-cover" />
            </div>
            <p className="mt-1 text-sm text-muted">
              Take {number}
              {audio && ", voice only"}
            </p>
          </li>
        ))}
      </ol>
      <PlayerControls transport={transport} label="Your takes, one after the other" className="mt-2" />
    </div>
  );
}
